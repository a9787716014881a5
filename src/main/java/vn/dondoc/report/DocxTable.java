package vn.dondoc.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;

/** A table of a .docx, written as XML row after row, so that its length costs no memory; its heading stands on every page. */
final class DocxTable {
    static final String FONT = "Times New Roman";

    private static final String RUN =
            "<w:r><w:rPr><w:rFonts w:ascii=\"" + FONT + "\" w:hAnsi=\"" + FONT + "\" w:cs=\"" + FONT + "\"/>";

    private final Writer out;
    private final List<RegisterHead.Column> columns;

    DocxTable(Writer out, List<RegisterHead.Column> columns) {
        this.out = out;
        this.columns = columns;
    }

    /** A line above the table that stays with it. */
    void heading(String text) throws IOException {
        out.write(
                "<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"60\"/><w:jc w:val=\"center\"/></w:pPr>");
        run(text, true);
        out.write("</w:p>");
    }

    void begin() throws IOException {
        int width = columns.stream().mapToInt(RegisterHead.Column::twips).sum();
        out.write("<w:tbl><w:tblPr><w:tblW w:w=\"" + width + "\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.write("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        out.write("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"40\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"40\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (RegisterHead.Column column : columns) {
            out.write("<w:gridCol w:w=\"" + column.twips() + "\"/>");
        }
        out.write("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (RegisterHead.Column column : columns) {
            cell(column.twips(), column.title(), true, true, false);
        }
        out.write("</w:tr>");
    }

    void row(Set<Integer> centred, String... texts) throws IOException {
        row(centred, false, texts);
    }

    /** The last row stays with what follows, so that no signature stands on a page of its own. */
    void total(Set<Integer> centred, String... texts) throws IOException {
        row(centred, true, texts);
    }

    /** A row stays on one page, unless it is longer than that. */
    private void row(Set<Integer> centred, boolean bold, String... texts) throws IOException {
        out.write("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (int i = 0; i < texts.length; i++) {
            cell(columns.get(i).twips(), texts[i], bold, centred.contains(i), bold);
        }
        out.write("</w:tr>");
    }

    void end() throws IOException {
        out.write("</w:tbl>");
    }

    private void cell(int width, String text, boolean bold, boolean centred, boolean kept) throws IOException {
        out.write("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr><w:p>");
        if (centred || kept) {
            out.write("<w:pPr>" + (kept ? "<w:keepNext/>" : "") + (centred ? "<w:jc w:val=\"center\"/>" : "")
                    + "</w:pPr>");
        }
        run(text, bold);
        out.write("</w:p></w:tc>");
    }

    private void run(String text, boolean bold) throws IOException {
        out.write(RUN + (bold ? "<w:b/>" : "") + "<w:sz w:val=\"26\"/></w:rPr><w:t xml:space=\"preserve\">");
        escaped(text);
        out.write("</w:t></w:r>");
    }

    /** XML 1.0 knows no control characters and no lone surrogates: they are left out, a line end becomes a space. */
    private void escaped(String text) throws IOException {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '\n', '\r', '\t' -> out.write(' ');
                default -> {
                    boolean allowed = c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
                    if (allowed) {
                        out.write(Character.toString(c));
                    }
                }
            }
        }
    }
}
