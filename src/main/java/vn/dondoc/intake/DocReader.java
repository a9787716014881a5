package vn.dondoc.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.converter.WordToTextConverter;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.w3c.dom.Element;

/** .doc → lines, by POI's converter, which knows lists and fields; old fonts, hidden and deleted text and tables are ours. */
final class DocReader {
    private DocReader() {}

    static void read(byte[] file, Lines lines) throws NotRead, IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new NotRead(Refusal.ENCRYPTED); // a .docx with a password
            }
            if (!root.hasEntryCaseInsensitive("WordDocument")) {
                throw new NotRead(Refusal.UNKNOWN_KIND); // .xls, .ppt, .msi …
            }
            read(root, lines);
        } catch (EncryptedDocumentException e) {
            throw new NotRead(Refusal.ENCRYPTED, e);
        }
    }

    private static void read(DirectoryNode root, Lines lines) throws NotRead, IOException {
        try (HWPFDocument document = new HWPFDocument(root)) {
            Range headers = new HeaderStories(document).getRange();
            if (headers != null) {
                lines.addFurniture(headers.text().replace('\r', '\n'));
            }
            Converter converter = new Converter();
            converter.processDocument(document);
            lines.add(converter.text());
            Range boxes = document.getMainTextboxRange();
            if (boxes != null && !boxes.text().isBlank()) {
                Converter ofBoxes = new Converter();
                ofBoxes.processDocumentPart(document, boxes);
                lines.add(ofBoxes.text());
            }
        } catch (OldWordFileFormatException e) {
            readWord6(root, lines);
        }
    }

    /** Word 6 and 95, before fonts could be asked for: the letters tell. */
    private static void readWord6(DirectoryNode root, Lines lines) throws NotRead, IOException {
        try (Word6Extractor extractor = new Word6Extractor(root)) {
            lines.add(extractor.getText());
        }
    }

    private static final class Converter extends WordToTextConverter {
        String text() {
            return getDocument().getDocumentElement().getTextContent();
        }

        @Override
        protected void outputCharacters(Element block, CharacterRun run, String text) {
            if (!run.isVanished() && !run.isMarkedDeleted()) {
                super.outputCharacters(block, run, read(text, run.getFontName()));
            }
        }

        private static String read(String text, String font) {
            // Word writes the soft hyphen, which is ư in TCVN3, as a char of its own; POI turns it into a space without
            // width
            return LegacyCharset.ofFont(font).isPresent()
                    ? LegacyCharset.read(text.replace('\u200B', '\u00AD'), font)
                    : text;
        }

        @Override
        protected void processTable(HWPFDocumentCore document, Element flow, Table table) {
            vn.dondoc.intake.Table ours = new vn.dondoc.intake.Table();
            for (int r = 0; r < table.numRows(); r++) {
                TableRow row = table.getRow(r);
                List<vn.dondoc.intake.Table.Cell> cells = new ArrayList<>();
                for (int c = 0; c < row.numCells(); c++) {
                    TableCell cell = row.getCell(c);
                    Element inCell = getDocument().createElement("cell");
                    processParagraphes(document, inCell, cell, table.getTableLevel());
                    List<String> paragraphs = inCell.getTextContent()
                            .lines()
                            .map(line -> line.replace("\u0007", "").strip())
                            .filter(line -> !line.isEmpty())
                            .toList();
                    boolean below = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                    cells.add(new vn.dondoc.intake.Table.Cell(paragraphs, 1, below));
                }
                ours.addRow(cells);
            }
            Element block = getDocument().createElement("table");
            block.setTextContent(String.join("\n", ours.lines()) + "\n");
            flow.appendChild(block);
        }

        @Override
        protected void processHyperlink(
                HWPFDocumentCore document, Element block, Range text, int tableLevel, String address) {
            processCharacters(document, tableLevel, text, block);
        }
    }
}
