/**
 * What is told about the whole: the weekly digest with its chart, the register as .xlsx, .docx and .jsonl. It reads the register
 * in pages and writes text, pictures and files; it changes nothing and sends nothing.
 */
package vn.dondoc.report;
