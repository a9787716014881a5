package vn.dondoc.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A .docx put together by hand, part by part, so that a test says exactly what stands in it. */
final class DocxFile {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();

    static DocxFile of(String body) {
        return new DocxFile().documentXml("<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
    }

    /** The main part as it stands, for parts that are broken on purpose. */
    static DocxFile ofXml(String documentXml) {
        return new DocxFile().documentXml(documentXml);
    }

    private DocxFile documentXml(String xml) {
        return part("word/document.xml", "document.main", xml);
    }

    DocxFile numbering(String content) {
        return related("numbering", "numbering", "<w:numbering " + W + ">" + content + "</w:numbering>");
    }

    DocxFile styles(String content) {
        return related("styles", "styles", "<w:styles " + W + ">" + content + "</w:styles>");
    }

    DocxFile header(String content) {
        return related("header", "header", "<w:hdr " + W + ">" + content + "</w:hdr>");
    }

    DocxFile footnotes(String content) {
        return related("footnotes", "footnotes", "<w:footnotes " + W + ">" + content + "</w:footnotes>");
    }

    DocxFile raw(String path, byte[] content) {
        parts.put(path, content);
        return this;
    }

    private DocxFile related(String relation, String type, String xml) {
        relations
                .append("<Relationship Id=\"r")
                .append(parts.size())
                .append("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/")
                .append(relation)
                .append("\" Target=\"")
                .append(relation)
                .append(".xml\"/>");
        return part("word/" + relation + ".xml", type, xml);
    }

    private DocxFile part(String path, String type, String xml) {
        parts.put(path, xml.getBytes(StandardCharsets.UTF_8));
        types.append("<Override PartName=\"/")
                .append(path)
                .append("\" ContentType=\"")
                .append(WORD)
                .append(type)
                .append("+xml\"/>");
        return this;
    }

    byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>" + types
                        + "</Types>"));
        all.put(
                "_rels/.rels",
                utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>"));
        all.put(
                "word/_rels/document.xml.rels",
                utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relations + "</Relationships>"));
        all.putAll(parts);
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    // pieces of a body

    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String font(String font, String text) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font
                + "\"/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String item(int numId, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + numId
                + "\"/></w:numPr></w:pPr>" + r(text) + "</w:p>";
    }

    static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String cell(String... paragraphs) {
        return cellWith("", paragraphs);
    }

    static String cellWith(String properties, String... paragraphs) {
        StringBuilder cell = new StringBuilder("<w:tc><w:tcPr>" + properties + "</w:tcPr>");
        for (String paragraph : paragraphs) {
            cell.append(paragraph.startsWith("<") ? paragraph : p(paragraph));
        }
        return cell.append("</w:tc>").toString();
    }
}
