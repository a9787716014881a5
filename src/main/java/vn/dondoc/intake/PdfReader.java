package vn.dondoc.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * .pdf → lines: glyphs to rows, rows to tables, columns and paragraphs ({@link PdfPage}, {@link PdfParagraphs}); pages without a
 * text layer go to {@link ScanReader}.
 */
final class PdfReader {
    private static final int MOST_PAGES = 1_000;
    /** Fewer letters than this on an average page are stamps and page numbers on a scan. */
    private static final int LETTERS_A_PAGE = 40;

    private static final double LEAST_SYLLABLES = 0.3;
    private static final int ENOUGH_WORDS = 20;

    private PdfReader() {}

    static void read(byte[] file, Lines lines) throws NotRead, IOException {
        // Fonts that are not embedded are replaced by one from the library: searching the machine's takes seconds
        // and leaves a cache file in the home folder.
        FontMappers.set(new OneFont());
        try (PDDocument document = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new NotRead(Refusal.TOO_LONG);
            }
            read(document, lines);
        } catch (InvalidPasswordException e) {
            throw new NotRead(Refusal.ENCRYPTED, e);
        }
    }

    private static void read(PDDocument document, Lines lines) throws NotRead, IOException {
        List<PdfPage> pages = new PdfGlyphs(lines.limit()).pages(document);
        if (isScan(pages)) {
            // what letters there are may be a stamp, and a secret paper is refused as one also where no scan can be
            // read
            pages.forEach(page -> page.lines().forEach(line -> lines.addFurniture(line.text())));
            ScanReader.read(document, lines);
            return;
        }
        PdfFurniture.takeOut(pages, lines);
        List<PdfPage.Line> all = new ArrayList<>();
        pages.forEach(page -> all.addAll(page.lines()));
        for (String paragraph : PdfParagraphs.join(all)) {
            lines.add(paragraph);
        }
    }

    /** No letters to speak of, or letters that no font maps to Vietnamese: what is on the page has to be looked at. */
    private static boolean isScan(List<PdfPage> pages) {
        StringBuilder text = new StringBuilder();
        for (PdfPage page : pages) {
            page.lines().forEach(line -> text.append(line.text()).append('\n'));
        }
        long letters = text.chars().filter(Character::isLetter).count();
        if (letters == 0 || (pages.size() > 1 && letters < (long) LETTERS_A_PAGE * pages.size())) {
            return true;
        }
        Syllables.Score score = Syllables.score(LegacyCharset.repaired(text.toString()));
        return score.words() >= ENOUGH_WORDS && score.share() < LEAST_SYLLABLES;
    }
}
