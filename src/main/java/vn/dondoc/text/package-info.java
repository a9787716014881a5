/**
 * Vietnamese text: any spelling comes in, one NFC text and its folding with exact offsets into the text as given come out.
 *
 * <p>Everything that reads language stands on {@link vn.dondoc.text.SourceText} and {@link vn.dondoc.text.Tokens}; this package
 * knows letters, words and places, and never what a word means.
 */
package vn.dondoc.text;
