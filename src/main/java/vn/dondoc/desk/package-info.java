/**
 * The conversation: a message or a press of a button comes in, changes of the register and Vietnamese answers go out, all in the
 * transaction of the message.
 *
 * <p>{@link vn.dondoc.desk.Desk} is the front door. What is slow (files, minutes, reports) is read before the transaction; who may
 * do what is decided by the register, never here alone; what does not concern the bot stays unanswered.
 */
package vn.dondoc.desk;
