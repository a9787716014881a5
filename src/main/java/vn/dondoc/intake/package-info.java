/**
 * Files and messages: bytes of any paper, or messages in a row, come in; one {@link vn.dondoc.text.SourceText} with its
 * structure in lines, or a named refusal, goes out.
 *
 * <p>Kinds are told by content, never by name; everything but plain text is read in a child process with its own heap and time
 * limit; a paper with a mark of secrecy is refused, and its text is never stored, logged or quoted. Knows nothing of directives.
 */
package vn.dondoc.intake;
