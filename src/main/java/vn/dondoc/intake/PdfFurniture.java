package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes out what stands on every page: page numbers, and headers and footers that come again at the same height. */
final class PdfFurniture {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-–—\\s]*(?:(?:Trang|trang|Page)\\s*:?\\s*)?\\d{1,4}(?:\\s*/\\s*\\d{1,4})?[-–—\\s]*");
    /** How many lines at either end of a page may be furniture. */
    private static final int EDGE = 3;

    private PdfFurniture() {}

    static void takeOut(List<PdfPage> pages, Lines lines) {
        Map<String, Integer> seen = new HashMap<>();
        for (PdfPage page : pages) {
            edges(page.lines()).forEach(i -> seen.merge(key(page.lines().get(i)), 1, Integer::sum));
        }
        for (PdfPage page : pages) {
            List<PdfPage.Line> kept = new ArrayList<>(page.lines());
            List<Integer> edges = edges(page.lines());
            for (int e = edges.size() - 1; e >= 0; e--) {
                int i = edges.get(e);
                PdfPage.Line line = page.lines().get(i);
                boolean outermost = i == 0 || i == page.lines().size() - 1;
                boolean number =
                        outermost && PAGE_NUMBER.matcher(line.text().strip()).matches();
                if (number || (seen.get(key(line)) > 1 && !line.whole())) {
                    lines.addFurniture(line.text());
                    kept.remove(i);
                }
            }
            page.setLines(kept);
        }
    }

    private static List<Integer> edges(List<PdfPage.Line> lines) {
        List<Integer> edges = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i < EDGE || i >= lines.size() - EDGE) {
                edges.add(i);
            }
        }
        return edges;
    }

    /** The text with its numbers blurred, and the height on the page. */
    private static String key(PdfPage.Line line) {
        return Math.round(line.y() / 4) + " " + line.text().strip().replaceAll("\\d+", "#");
    }
}
