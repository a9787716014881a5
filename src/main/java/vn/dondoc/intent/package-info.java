/**
 * What a short message of the group means: text, sender's role and what it answers come in, an {@link
 * vn.dondoc.intent.Understanding} goes out.
 *
 * <p>{@link vn.dondoc.intent.MessageReader} is the front door. It never judges rights, never looks into the register, and where
 * it doubts between done and anything else it never says done.
 */
package vn.dondoc.intent;
