package vn.dondoc.intake;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The horizontal and vertical lines drawn on a page, and the grids of tables that they make. */
final class PdfRulings {
    private static final float THIN = 3;
    private static final float NEAR = 3;
    private static final float SHORTEST = 6;
    /** More lines than this are a drawing. */
    private static final int MOST = 1_500;

    private final List<Ruling> rulings = new ArrayList<>();

    /** A line along one axis: at {@code at}, from {@code from} to {@code to}, in points from the upper left corner. */
    private record Ruling(boolean horizontal, float at, float from, float to) {
        boolean touches(Ruling o) {
            if (horizontal == o.horizontal) {
                return Math.abs(at - o.at) <= NEAR && from <= o.to + NEAR && o.from <= to + NEAR;
            }
            return o.at >= from - NEAR && o.at <= to + NEAR && at >= o.from - NEAR && at <= o.to + NEAR;
        }
    }

    /** The corners of what is being drawn, stroke by stroke. */
    static final class Path {
        private final List<List<Point2D.Float>> strokes = new ArrayList<>();

        void move(Point2D.Float to) {
            List<Point2D.Float> stroke = new ArrayList<>();
            stroke.add(to);
            if (strokes.size() < MOST) {
                strokes.add(stroke);
            }
        }

        void line(Point2D.Float to) {
            if (!strokes.isEmpty() && strokes.get(strokes.size() - 1).size() < 100) {
                strokes.get(strokes.size() - 1).add(to);
            }
        }

        void close() {
            if (!strokes.isEmpty()) {
                line(strokes.get(strokes.size() - 1).get(0));
            }
        }

        void clear() {
            strokes.clear();
        }
    }

    /** Takes what was stroked, or filled: a filled sliver is a line, a filled area is only colour. */
    void take(Path path, boolean stroked) {
        for (List<Point2D.Float> stroke : path.strokes) {
            if (stroke.size() < 2 || rulings.size() > MOST) {
                continue;
            }
            float left = Float.MAX_VALUE;
            float right = -Float.MAX_VALUE;
            float top = Float.MAX_VALUE;
            float bottom = -Float.MAX_VALUE;
            for (Point2D.Float p : stroke) {
                left = Math.min(left, p.x);
                right = Math.max(right, p.x);
                top = Math.min(top, p.y);
                bottom = Math.max(bottom, p.y);
            }
            if (bottom - top <= THIN || right - left <= THIN) {
                add(left, top, right, bottom);
            } else if (stroked) {
                for (int i = 1; i < stroke.size(); i++) {
                    Point2D.Float a = stroke.get(i - 1);
                    Point2D.Float b = stroke.get(i);
                    add(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
                }
            }
        }
    }

    private void add(float left, float top, float right, float bottom) {
        if (bottom - top <= THIN && right - left >= SHORTEST) {
            rulings.add(new Ruling(true, (top + bottom) / 2, left, right));
        } else if (right - left <= THIN && bottom - top >= SHORTEST) {
            rulings.add(new Ruling(false, (left + right) / 2, top, bottom));
        }
    }

    /** A grid of at least two columns; cells are named by column and row from the upper left. */
    static final class Grid {
        private final List<Ruling> lines;
        private final float[] x;
        private final float[] y;

        private Grid(List<Ruling> lines) {
            this.lines = lines;
            this.x = places(lines, false);
            this.y = places(lines, true);
        }

        int columns() {
            return x.length - 1;
        }

        int rows() {
            return y.length - 1;
        }

        float top() {
            return y[0];
        }

        float bottom() {
            return y[y.length - 1];
        }

        boolean holds(float px, float py) {
            return px >= x[0] - 1 && px <= x[x.length - 1] + 1 && py >= y[0] - 1 && py <= y[y.length - 1] + 1;
        }

        int column(float px) {
            return slot(x, px);
        }

        int row(float py) {
            return slot(y, py);
        }

        /** Whether a line parts the cell from the one above it. */
        boolean isPartedAbove(int column, int row) {
            return hasLine(true, y[row], (x[column] + x[column + 1]) / 2);
        }

        boolean isPartedLeft(int column, int row) {
            return hasLine(false, x[column], (y[row] + y[row + 1]) / 2);
        }

        private boolean hasLine(boolean horizontal, float at, float middle) {
            return lines.stream()
                    .anyMatch(line -> line.horizontal == horizontal
                            && Math.abs(line.at - at) <= NEAR
                            && line.from <= middle
                            && middle <= line.to);
        }

        private static int slot(float[] borders, float at) {
            for (int i = borders.length - 2; i > 0; i--) {
                if (at >= borders[i]) {
                    return i;
                }
            }
            return 0;
        }

        private static float[] places(List<Ruling> lines, boolean horizontal) {
            float[] sorted = new float[lines.size()];
            int n = 0;
            for (Ruling line : lines) {
                if (line.horizontal == horizontal) {
                    sorted[n++] = line.at;
                }
            }
            Arrays.sort(sorted, 0, n);
            float[] distinct = new float[n];
            int kept = 0;
            for (int i = 0; i < n; i++) {
                if (kept == 0 || sorted[i] - distinct[kept - 1] > NEAR) {
                    distinct[kept++] = sorted[i];
                }
            }
            return Arrays.copyOf(distinct, kept);
        }
    }

    /** The tables on the page, top to bottom. */
    List<Grid> grids() {
        List<Grid> grids = new ArrayList<>();
        if (rulings.size() > MOST) {
            return grids;
        }
        List<Ruling> left = new ArrayList<>(rulings);
        while (!left.isEmpty()) {
            List<Ruling> cluster = new ArrayList<>(List.of(left.remove(left.size() - 1)));
            for (int i = 0; i < cluster.size(); i++) {
                Ruling at = cluster.get(i);
                for (int j = left.size() - 1; j >= 0; j--) {
                    if (at.touches(left.get(j))) {
                        cluster.add(left.remove(j));
                    }
                }
            }
            Grid grid = new Grid(cluster);
            if (grid.columns() >= 2 && grid.rows() >= 1) {
                grids.add(grid);
            }
        }
        grids.sort((a, b) -> Float.compare(a.top(), b.top()));
        return grids;
    }
}
