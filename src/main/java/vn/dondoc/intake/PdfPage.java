package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/** One page: glyphs in, lines in reading order out; tables by their drawn lines, columns by the gap between them. */
final class PdfPage {
    private final PdfRulings rulings;
    private final List<Glyph> glyphs = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();

    /** A glyph, in points from the upper left corner of the page; {@code y} is the base line. */
    private record Glyph(float x, float end, float y, float size, String text, String font) {}

    /** A stretch of glyphs in one row without a wide gap. */
    record Piece(float x, float end, float y, float size, String text) {}

    /**
     * A line of text.
     *
     * @param right how far lines reach where it stands; NaN where that says nothing (short columns, table rows)
     * @param whole whether it is a thing by itself, such as a table row, that is never joined
     */
    record Line(float x, float end, float y, float size, float left, float right, boolean whole, String text) {}

    PdfPage(PdfRulings rulings) {
        this.rulings = rulings;
    }

    void add(TextPosition text) {
        if (text.getDir() == 0
                && text.getUnicode() != null
                && !text.getUnicode().isEmpty()) {
            float x = text.getXDirAdj();
            float size = Math.max(1, Math.max(text.getFontSizeInPt(), text.getHeightDir()));
            glyphs.add(new Glyph(
                    x, x + text.getWidthDirAdj(), text.getYDirAdj(), size, text.getUnicode(), fontName(text)));
        }
    }

    List<Line> lines() {
        return lines;
    }

    void setLines(List<Line> kept) {
        lines = kept;
    }

    private static String fontName(TextPosition text) {
        String name = text.getFont() == null || text.getFont().getName() == null
                ? ""
                : text.getFont().getName();
        return name.length() > 7 && name.charAt(6) == '+' ? name.substring(7) : name;
    }

    void layOut() {
        List<PdfRulings.Grid> grids = rulings.grids();
        List<List<Glyph>> inGrid = new ArrayList<>();
        grids.forEach(grid -> inGrid.add(new ArrayList<>()));
        List<Glyph> free = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            int grid = 0;
            while (grid < grids.size() && !grids.get(grid).holds((glyph.x + glyph.end) / 2, glyph.y - glyph.size / 3)) {
                grid++;
            }
            (grid < grids.size() ? inGrid.get(grid) : free).add(glyph);
        }
        List<List<Piece>> rows = rows(free);
        float left = edge(rows, true);
        float right = edge(rows, false);
        int from = 0;
        for (int g = 0; g < grids.size(); g++) {
            int to = from;
            while (to < rows.size() && rows.get(to).get(0).y < grids.get(g).bottom()) {
                to++;
            }
            addRows(rows.subList(from, to), left, right);
            addTable(grids.get(g), inGrid.get(g));
            from = to;
        }
        addRows(rows.subList(from, rows.size()), left, right);
        glyphs.clear();
    }

    /** Glyphs to rows by base line, rows to pieces by wide gaps, pieces to words by narrow ones. */
    private static List<List<Piece>> rows(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<List<Piece>> rows = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            // raised note marks and the like belong to the row whose base line is near
            boolean ends = i == sorted.size() || sorted.get(i).y - sorted.get(i - 1).y > 0.45f * sorted.get(i).size;
            if (ends) {
                List<Glyph> row = new ArrayList<>(sorted.subList(from, i));
                row.sort(Comparator.comparingDouble(Glyph::x));
                List<Piece> pieces = pieces(row);
                if (!pieces.isEmpty()) {
                    rows.add(pieces);
                }
                from = i;
            }
        }
        return rows;
    }

    private static List<Piece> pieces(List<Glyph> row) {
        List<Piece> pieces = new ArrayList<>();
        PieceInWork piece = null;
        for (Glyph glyph : row) {
            if (glyph.text.isBlank()) {
                continue;
            }
            if (piece != null && glyph.x - piece.end > Math.max(25, 2.2f * glyph.size) && !piece.isMarker()) {
                pieces.add(piece.piece());
                piece = null;
            }
            if (piece == null) {
                piece = new PieceInWork(glyph);
            }
            piece.add(glyph);
        }
        if (piece != null) {
            pieces.add(piece.piece());
        }
        return pieces;
    }

    private static final class PieceInWork {
        private final float x;
        private final float y;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder run = new StringBuilder();
        private String font = "";
        private float end;
        private float size;

        PieceInWork(Glyph first) {
            x = first.x;
            y = first.y;
            end = first.x;
        }

        void add(Glyph glyph) {
            if (glyph.x - end > 0.16f * glyph.size && run.length() + text.length() > 0) {
                run.append(' ');
            }
            if (!glyph.font.equals(font)) {
                endRun();
                font = glyph.font;
            }
            run.append(glyph.text);
            end = Math.max(end, glyph.end);
            size = Math.max(size, glyph.size);
        }

        /** Old character sets are read run by run, since VNI takes two glyphs for a letter. */
        private void endRun() {
            text.append(LegacyCharset.read(run.toString(), font));
            run.setLength(0);
        }

        /** The number of an item, behind which a wide gap is only its indent. */
        boolean isMarker() {
            return text.length() + run.length() <= 6 && ListItem.opens(text.toString() + run + " x");
        }

        Piece piece() {
            endRun();
            return new Piece(x, end, y, size, text.toString());
        }
    }

    private static float edge(List<List<Piece>> rows, boolean left) {
        float[] edges = new float[rows.size()];
        for (int i = 0; i < edges.length; i++) {
            List<Piece> row = rows.get(i);
            edges[i] = left ? row.get(0).x : row.get(row.size() - 1).end;
        }
        Arrays.sort(edges);
        if (edges.length == 0) {
            return 0;
        }
        // the very outermost may be a stray mark in the margin
        int at = edges.length < 20 ? 0 : edges.length / 20;
        return left ? edges[at] : edges[edges.length - 1 - at];
    }

    private void addRows(List<List<Piece>> rows, float left, float right) {
        int i = 0;
        while (i < rows.size()) {
            if (rows.get(i).size() == 1) {
                Piece piece = rows.get(i++).get(0);
                lines.add(line(piece, left, right, false));
                continue;
            }
            int to = columnsEnd(rows, i);
            addColumns(rows.subList(i, to));
            i = to;
        }
    }

    /** From a row in columns to the last row in columns with the same gap between them. */
    private static int columnsEnd(List<List<Piece>> rows, int from) {
        float low = rows.get(from).get(0).end;
        float high = rows.get(from).get(1).x;
        int end = from + 1;
        for (int i = from + 1; i < rows.size(); i++) {
            float newLow = low;
            float newHigh = high;
            float middle = (low + high) / 2;
            for (Piece piece : rows.get(i)) {
                if (piece.x < middle) {
                    newLow = Math.max(newLow, piece.end);
                } else {
                    newHigh = Math.min(newHigh, piece.x);
                }
            }
            if (newLow >= newHigh
                    || rows.get(i).get(0).y - rows.get(i - 1).get(0).y
                            > 6 * rows.get(i).get(0).size) {
                break;
            }
            low = newLow;
            high = newHigh;
            Piece first = rows.get(i).get(0);
            // the list of copies goes on beside nothing when the signature is done
            boolean copies = i == end && first.end() < middle && first.text().startsWith("-");
            if (rows.get(i).size() > 1 || copies) {
                end = i + 1;
            }
        }
        return end;
    }

    /** Two columns are read one after the other; more are a table without lines and are read row by row. */
    private void addColumns(List<List<Piece>> rows) {
        boolean tabular = rows.stream().anyMatch(row -> row.size() > 2);
        if (tabular) {
            for (List<Piece> row : rows) {
                List<String> cells = row.stream().map(Piece::text).toList();
                Piece first = row.get(0);
                Piece all = new Piece(
                        first.x,
                        row.get(row.size() - 1).end,
                        first.y,
                        first.size,
                        String.join(Table.BETWEEN_CELLS, cells));
                lines.add(line(all, Float.NaN, Float.NaN, true));
            }
            return;
        }
        float border = rows.stream()
                .filter(row -> row.size() == 2)
                .map(row -> row.get(1).x)
                .min(Float::compare)
                .orElse(0f);
        for (boolean second : new boolean[] {false, true}) {
            List<Piece> column = new ArrayList<>();
            rows.forEach(row -> row.stream()
                    .filter(piece -> (piece.x >= border - 1) == second)
                    .forEach(column::add));
            boolean longColumn = column.size() > 12;
            float left = column.stream().map(Piece::x).min(Float::compare).orElse(0f);
            float right = column.stream().map(Piece::end).max(Float::compare).orElse(0f);
            column.forEach(piece ->
                    lines.add(line(piece, longColumn ? left : Float.NaN, longColumn ? right : Float.NaN, false)));
        }
    }

    private void addTable(PdfRulings.Grid grid, List<Glyph> inside) {
        int columns = grid.columns();
        int rows = grid.rows();
        List<List<Glyph>> cells = new ArrayList<>();
        for (int i = 0; i < columns * rows; i++) {
            cells.add(new ArrayList<>());
        }
        int[] root = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int at = row * columns + column;
                root[at] = column > 0 && !grid.isPartedLeft(column, row)
                        ? root[at - 1]
                        : row > 0 && !grid.isPartedAbove(column, row) ? root[at - columns] : at;
            }
        }
        for (Glyph glyph : inside) {
            int at = grid.row(glyph.y - glyph.size / 3) * columns + grid.column((glyph.x + glyph.end) / 2);
            cells.get(root[at]).add(glyph);
        }
        Table table = new Table();
        for (int row = 0; row < rows; row++) {
            List<Table.Cell> line = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                int at = row * columns + column;
                if (column > 0 && root[at] == root[at - 1]) {
                    Table.Cell before = line.remove(line.size() - 1);
                    line.add(new Table.Cell(before.paragraphs(), before.span() + 1, before.below()));
                } else {
                    line.add(new Table.Cell(paragraphs(cells.get(at)), 1, root[at] != at));
                }
            }
            table.addRow(line);
        }
        for (String text : table.lines()) {
            lines.add(line(new Piece(0, 0, grid.top(), 0, text), Float.NaN, Float.NaN, true));
        }
    }

    private static List<String> paragraphs(List<Glyph> cell) {
        List<Line> lines = new ArrayList<>();
        List<List<Piece>> rows = rows(cell);
        float left = edge(rows, true);
        float right = edge(rows, false);
        for (List<Piece> row : rows) {
            Piece first = row.get(0);
            String text = String.join(" ", row.stream().map(Piece::text).toList());
            // in a narrow cell every line is as long as it could be
            lines.add(new Line(first.x, right, first.y, first.size, left, right, false, text));
        }
        return PdfParagraphs.join(lines);
    }

    private static Line line(Piece piece, float left, float right, boolean whole) {
        return new Line(piece.x, piece.end, piece.y, piece.size, left, right, whole, piece.text);
    }
}
