package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.text.Fold;

/**
 * A table as lines of text: one line a row, cells parted by {@code " | "}. A table that only sets things side by side (state
 * name beside the issuing body, copies beside the signature) comes cell by cell instead, one paragraph a line.
 */
final class Table {
    static final String BETWEEN_CELLS = " | ";

    private final List<List<Cell>> rows = new ArrayList<>();

    /**
     * @param paragraphs its text, top to bottom
     * @param span how many columns it takes
     * @param below whether it is the lower part of a cell that spans rows; it then repeats what stands there, so that each row
     *     says by itself whom it binds
     */
    record Cell(List<String> paragraphs, int span, boolean below) {
        Cell {
            paragraphs = List.copyOf(paragraphs);
        }

        private boolean isBlank() {
            return paragraphs.stream().allMatch(String::isBlank);
        }
    }

    void addRow(List<Cell> cells) {
        rows.add(List.copyOf(cells));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (isLayout()) {
            for (List<Cell> row : rows) {
                row.forEach(cell -> lines.addAll(cell.paragraphs()));
            }
            return lines;
        }
        Map<Integer, String> above = new HashMap<>();
        for (List<Cell> row : rows) {
            String line = line(row, above);
            if (row.stream().anyMatch(cell -> !cell.below() && !cell.isBlank())) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String line(List<Cell> row, Map<Integer, String> above) {
        if (row.size() == 1) {
            return joined(row.get(0).paragraphs());
        }
        List<String> texts = new ArrayList<>();
        int column = 0;
        for (Cell cell : row) {
            String text = cell.below() ? above.getOrDefault(column, "") : joined(cell.paragraphs());
            above.put(column, text);
            texts.add(text);
            for (int i = 1; i < Math.min(cell.span(), 64); i++) {
                texts.add("");
            }
            column += cell.span();
        }
        return String.join(BETWEEN_CELLS, texts);
    }

    /** The paragraphs of a cell in one line; a paragraph that opens a new thing is parted by a semicolon from one without an end. */
    private static String joined(List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            String next = paragraph.replace('\n', ' ').strip();
            if (next.isEmpty()) {
                continue;
            }
            if (text.length() > 0) {
                char last = text.charAt(text.length() - 1);
                boolean opens = !Character.isLetterOrDigit(next.charAt(0)) || ListItem.opens(next);
                text.append(opens && Character.isLetterOrDigit(last) ? "; " : " ");
            }
            text.append(next);
        }
        return text.toString();
    }

    private boolean isLayout() {
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        if (widest <= 1 || (rows.size() == 1 && widest == 2)) {
            return true;
        }
        return widest <= 3
                && rows.stream()
                        .flatMap(List::stream)
                        .flatMap(cell -> cell.paragraphs().stream())
                        .anyMatch(Table::isFrame);
    }

    /** What stands in the frame of a paper, never in a table of tasks. */
    private static boolean isFrame(String paragraph) {
        String folded = Fold.fold(paragraph).strip();
        return folded.startsWith("cong hoa xa hoi chu nghia")
                || folded.startsWith("doc lap - tu do")
                || folded.startsWith("dang cong san viet nam")
                || folded.startsWith("noi nhan");
    }
}
