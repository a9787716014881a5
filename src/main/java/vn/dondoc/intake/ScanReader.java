package vn.dondoc.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pictures of pages → lines, by the {@code tesseract} program with its Vietnamese data where both are installed; where not, the
 * file is refused as a scan. Runs within the child's time: the parent kills the child and this program with it.
 */
final class ScanReader {
    private static final int DPI = 300;
    /** About what fits into the child's time; more pages are said to be a scan rather than begun in vain. */
    private static final int MOST_PAGES = 12;

    private ScanReader() {}

    static void read(PDDocument document, Lines lines) throws NotRead, IOException {
        String program = program();
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw new NotRead(Refusal.SCAN);
        }
        ImageIO.setUseCache(false); // no files of its own
        PDFRenderer renderer = new PDFRenderer(document);
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            BufferedImage image = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            add(recognise(program, png.toByteArray()), lines);
        }
        end(lines);
    }

    static void readPicture(byte[] file, Lines lines) throws NotRead, IOException {
        add(recognise(program(), file), lines);
        end(lines);
    }

    private static void end(Lines lines) throws NotRead {
        if (lines.isEmpty()) {
            throw new NotRead(Refusal.SCAN); // nothing that could be made out
        }
        lines.markAsScan();
    }

    /** Blank lines part the paragraphs that tesseract sees; within one, lines are joined as on any page. */
    private static void add(String recognised, Lines lines) throws NotRead {
        for (String block : BLANK.split(recognised)) {
            List<PdfPage.Line> rows = block.lines()
                    .filter(row -> !row.isBlank())
                    .map(row -> new PdfPage.Line(0, row.length(), 0, 1, 0, widest(block), false, row))
                    .toList();
            for (String paragraph : PdfParagraphs.join(rows)) {
                lines.add(paragraph);
            }
        }
    }

    private static final Pattern BLANK = Pattern.compile("\\n\\s*\\n");

    private static int widest(String block) {
        return block.lines().mapToInt(String::length).max().orElse(0);
    }

    private static String recognise(String program, byte[] picture) throws NotRead, IOException {
        ProcessBuilder builder = new ProcessBuilder(program, "stdin", "stdout", "-l", "vie", "--psm", "4")
                .redirectError(Redirect.DISCARD);
        builder.environment()
                .put("OMP_THREAD_LIMIT", "1"); // its threads spend more time waiting for each other than reading
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(picture); // it reads the whole picture before it writes
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new NotRead(Refusal.SCAN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRead(Refusal.TOO_SLOW, e);
        }
        return text.replace("\f", "\n\n");
    }

    private static String program() throws NotRead {
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            Path program = Path.of(folder, "tesseract");
            if (!folder.isEmpty() && Files.isExecutable(program)) {
                return program.toString();
            }
        }
        throw new NotRead(Refusal.SCAN);
    }
}
