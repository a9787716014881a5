package vn.dondoc.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;

/**
 * Walks one part of a .docx and gives its paragraphs, as a reader of the accepted document sees them: automatic numbers in
 * front, insertions in, deletions and hidden text out, the results of fields, text boxes behind the paragraph that holds them.
 */
final class DocxBody {
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Sink sink;

    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<TableInWork> tables = new ArrayDeque<>();
    /** Where lines go now: the innermost cell or text box; the sink where there is none. */
    private final Deque<List<String>> places = new ArrayDeque<>();
    /** For each field around us whether we are past its instruction, in what it shows. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private String fromDeletedMark = "";
    private boolean inText;
    private boolean placeholder;

    /** Takes a line of the part. */
    interface Sink {
        void line(String text) throws NotRead;
    }

    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private final List<String> boxes = new ArrayList<>();
        private String style;
        private int numId = -1;
        private int level = -1;
        private boolean markDeleted;
        private DocxStyles.Look look = new DocxStyles.Look();
    }

    private static final class TableInWork {
        private final Table table = new Table();
        private List<Table.Cell> row = new ArrayList<>();
        private boolean rowDeleted;
        private int span = 1;
        private boolean below;
    }

    DocxBody(DocxStyles styles, DocxNumbering numbering, Sink sink) {
        this.styles = styles;
        this.numbering = numbering;
        this.sink = sink;
    }

    void walk(DocxXml xml) throws NotRead {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.name());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        append(xml.text());
                    }
                }
                default -> {
                    // comments and instructions
                }
            }
        }
    }

    private void start(DocxXml xml) throws NotRead {
        switch (xml.name()) {
            case "p" -> paragraphs.push(new Paragraph());
            case "pPr" -> readParagraphProperties(xml);
            case "r" -> setLook(new DocxStyles.Look(), null);
            case "rPr" -> readRunProperties(xml);
            case "t" -> inText = true;
            case "tab", "ptab" -> append("\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "softHyphen" -> append("\u00AD"); // the letter ư of TCVN3; dropped in any other font
            case "sym" -> appendSymbol(xml);
            case "fldChar" -> field(xml.attribute("fldCharType"));
            case "tbl" -> tables.push(new TableInWork());
            case "trPr" -> readRowProperties(xml);
            case "tcPr" -> readCellProperties(xml);
            case "tc", "txbxContent" -> places.push(new ArrayList<>());
            case "sdtPr" -> readControlProperties(xml);
            case "sdtContent" -> {
                if (placeholder) {
                    placeholder = false;
                    xml.skip();
                }
            }
            // del, moveFrom: no longer part of the text; Fallback: the same text box once more, for old programs
            case "del",
                    "moveFrom",
                    "delText",
                    "instrText",
                    "delInstrText",
                    "Fallback",
                    "rt",
                    "sectPr",
                    "tblPr",
                    "tblGrid" -> xml.skip();
            default -> {
                // whatever else wraps runs and paragraphs is walked through
            }
        }
    }

    private void end(String name) throws NotRead {
        switch (name) {
            case "t" -> inText = false;
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tr" -> endRow();
            case "tbl" -> endTable();
            case "txbxContent" -> {
                List<String> box = places.isEmpty() ? List.of() : places.pop();
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().boxes.addAll(box);
                }
            }
            default -> {
                // nothing ends with it
            }
        }
    }

    private void append(String text) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null || fields.contains(false) || Boolean.TRUE.equals(paragraph.look.hidden)) {
            return;
        }
        String read = LegacyCharset.read(text, paragraph.look.font);
        if (Boolean.TRUE.equals(paragraph.look.capitals)) {
            read = read.toUpperCase(Locale.ROOT);
        }
        paragraph.text.append(read);
    }

    private void appendSymbol(DocxXml xml) {
        String font = xml.attribute("font");
        String code = xml.attribute("char");
        if (LegacyCharset.ofFont(font).isPresent() && code != null && code.matches("[0-9A-Fa-f]{1,4}")) {
            append(LegacyCharset.read(String.valueOf((char) Integer.parseInt(code, 16)), font));
        } else if (paragraphs.peek() != null && paragraphs.peek().text.length() == 0) {
            append("• "); // a picture-like sign that opens a paragraph is a bullet
        }
    }

    private void field(String step) {
        if ("begin".equals(step)) {
            fields.push(Boolean.FALSE);
        } else if (!fields.isEmpty()) {
            fields.pop();
            if ("separate".equals(step)) {
                fields.push(Boolean.TRUE);
            }
        }
    }

    private void setLook(DocxStyles.Look own, String runStyle) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.look = styles.complete(own, runStyle, paragraph.style);
        }
    }

    private void readRunProperties(DocxXml xml) throws NotRead {
        DocxStyles.Look own = new DocxStyles.Look();
        String[] style = {null};
        xml.inside(() -> {
            if (xml.name().equals("rStyle")) {
                style[0] = xml.attribute("val");
            }
            own.take(xml);
        });
        setLook(own, style[0]);
    }

    private void readParagraphProperties(DocxXml xml) throws NotRead {
        Paragraph paragraph = paragraphs.isEmpty() ? new Paragraph() : paragraphs.peek();
        xml.inside(() -> {
            switch (xml.name()) {
                case "pStyle" -> paragraph.style = xml.attribute("val");
                case "numId" -> paragraph.numId = xml.number("val", -1);
                case "ilvl" -> paragraph.level = xml.number("val", -1);
                case "del", "moveFrom" -> paragraph.markDeleted = true;
                case "pPrChange", "rPrChange", "sectPr" -> xml.skip();
                default -> {
                    // how it looks
                }
            }
        });
    }

    private void readRowProperties(DocxXml xml) throws NotRead {
        TableInWork table = tables.peek();
        xml.inside(() -> {
            if (table != null && xml.name().equals("del")) {
                table.rowDeleted = true;
            }
        });
    }

    private void readCellProperties(DocxXml xml) throws NotRead {
        TableInWork table = tables.peek();
        xml.inside(() -> {
            if (table != null && xml.name().equals("gridSpan")) {
                table.span = Math.max(1, xml.number("val", 1));
            } else if (table != null && xml.name().equals("vMerge")) {
                table.below = !"restart".equals(xml.attribute("val"));
            } else if (xml.name().equals("tcPrChange")) {
                xml.skip();
            }
        });
    }

    private void readControlProperties(DocxXml xml) throws NotRead {
        placeholder = false;
        xml.inside(() -> placeholder |= xml.name().equals("showingPlcHdr"));
    }

    private void endParagraph() throws NotRead {
        if (paragraphs.isEmpty()) {
            return;
        }
        Paragraph paragraph = paragraphs.pop();
        String text = fromDeletedMark + paragraph.text;
        fromDeletedMark = "";
        if (paragraph.markDeleted) {
            fromDeletedMark = text; // its end is deleted: what is left runs on into the next one
        } else {
            String number = numbering.next(paragraph.numId, paragraph.level, paragraph.style);
            // a number alone is text in a table (the column STT) and nothing elsewhere
            if (!text.isBlank() || (!number.isEmpty() && !tables.isEmpty())) {
                put(number.isEmpty() ? text : number + " " + text);
            }
        }
        for (String line : paragraph.boxes) {
            put(line);
        }
    }

    private void endCell() {
        TableInWork table = tables.peek();
        List<String> cell = places.isEmpty() ? List.of() : places.pop();
        if (table != null) {
            table.row.add(new Table.Cell(cell, table.span, table.below));
            table.span = 1;
            table.below = false;
        }
    }

    private void endRow() {
        TableInWork table = tables.peek();
        if (table != null) {
            if (!table.rowDeleted && !table.row.isEmpty()) {
                table.table.addRow(table.row);
            }
            table.row = new ArrayList<>();
            table.rowDeleted = false;
        }
    }

    private void endTable() throws NotRead {
        if (!tables.isEmpty()) {
            for (String line : tables.pop().table.lines()) {
                put(line);
            }
        }
    }

    private void put(String line) throws NotRead {
        if (places.isEmpty()) {
            sink.line(line);
        } else {
            places.peek().add(line);
        }
    }
}
