package vn.dondoc.intake;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the glyphs and the drawn lines of each page; PDFBox does the fonts and leaves out what is printed twice for bold. */
final class PdfGlyphs extends PDFTextStripper {
    private static final Set<String> STROKES = Set.of("S", "s", "B", "B*", "b", "b*");
    private static final Set<String> FILLS = Set.of("f", "F", "f*");

    private final int limit;
    private final List<PdfPage> pages = new ArrayList<>();
    private final PdfRulings.Path path = new PdfRulings.Path();
    private PdfRulings rulings = new PdfRulings();
    private int glyphs;

    /** Too much text; PDFBox lets only IOExceptions through. */
    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    PdfGlyphs(int limit) {
        this.limit = limit;
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
        for (String name : List.of("re", "m", "l", "h", "n", "S", "s", "B", "B*", "b", "b*", "f", "F", "f*")) {
            addOperator(new Draw(name));
        }
    }

    List<PdfPage> pages(PDDocument document) throws IOException, NotRead {
        try {
            writeText(document, Writer.nullWriter());
        } catch (TooLong e) {
            throw new NotRead(Refusal.TOO_LONG, e);
        }
        return pages;
    }

    @Override
    protected void startPage(PDPage page) {
        rulings = new PdfRulings();
        path.clear();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        // Slanted text is a watermark or a stamp; upright in a turned page it still has the direction of the page.
        if (++glyphs <= limit * 2L) {
            super.processTextPosition(text);
        }
    }

    @Override
    protected void writePage() throws IOException {
        if (glyphs > limit * 2L) {
            throw new TooLong();
        }
        PdfPage page = new PdfPage(rulings);
        for (List<TextPosition> article : charactersByArticle) {
            for (TextPosition glyph : article) {
                page.add(glyph);
            }
        }
        page.layOut();
        pages.add(page);
    }

    /** One operator of drawing: only where lines run matters. */
    private final class Draw extends OperatorProcessor {
        private final String name;

        Draw(String name) {
            super(PdfGlyphs.this);
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            float[] n = new float[4];
            for (int i = 0; i < Math.min(4, operands.size()); i++) {
                n[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
            }
            switch (name) {
                case "re" -> {
                    path.move(at(n[0], n[1]));
                    path.line(at(n[0] + n[2], n[1]));
                    path.line(at(n[0] + n[2], n[1] + n[3]));
                    path.line(at(n[0], n[1] + n[3]));
                    path.close();
                }
                case "m" -> path.move(at(n[0], n[1]));
                case "l" -> path.line(at(n[0], n[1]));
                case "h" -> path.close();
                default -> {
                    if (STROKES.contains(name) || FILLS.contains(name)) {
                        rulings.take(path, STROKES.contains(name));
                    }
                    path.clear();
                }
            }
        }

        /** In the page's own measure, from its upper left corner down, as glyphs are given. */
        private Point2D.Float at(float x, float y) {
            Point2D.Float at =
                    getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
            PDRectangle box = getCurrentPage().getCropBox();
            return new Point2D.Float(at.x - box.getLowerLeftX(), box.getUpperRightY() - at.y);
        }
    }
}
