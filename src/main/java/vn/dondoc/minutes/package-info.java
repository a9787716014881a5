/**
 * Reading minutes: a {@link vn.dondoc.text.SourceText} of any shape (issued conclusion, letter, news piece, table, chat message)
 * comes in, {@link vn.dondoc.minutes.Minutes} with the {@link vn.dondoc.minutes.Draft} directives in text order go out.
 *
 * <p>Structure first, then sentences, then clauses; what was unsure is said as {@link vn.dondoc.minutes.Doubt}s. It never records
 * anything, asks nobody and keeps no state between two texts.
 */
package vn.dondoc.minutes;
