package vn.dondoc.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.text.OfficeFormat;

/**
 * The four counts by unit as a picture that can be read on a phone of 390 points: lying stacked bars, units in the register's order,
 * colours that a colour-blind reader can tell (Okabe and Ito), and in words how many there are and how many are late. The number is
 * written into each part that is wide enough for it.
 */
public final class UnitChart {
    private static final Logger LOG = LoggerFactory.getLogger(UnitChart.class);

    /** Two pixels to a point of a phone, so that the smallest letters are 11 points high. */
    private static final int WIDTH = 780;

    private static final int TITLE = 26;
    private static final int TEXT = 22;
    private static final float NAMES = 0.46f;

    /** Pixels that a full bar is long, about; for deciding which numbers fit into their parts. */
    private static final int BAR = 360;

    private static final int DIGIT = 16;
    private static final int MOST_UNITS = 24;
    private static final Paint[] COLOURS = {
        new Color(0x00, 0x72, 0xB2),
        new Color(0x56, 0xB4, 0xE9),
        new Color(0xC4, 0xC4, 0xC4),
        new Color(0xD5, 0x5E, 0x00)
    };
    private static final Color[] LETTERS = {Color.WHITE, Color.BLACK, Color.BLACK, Color.WHITE};
    private static final String[] SERIES = {
        "Hoàn thành đúng hạn", "Hoàn thành quá hạn", "Chưa hoàn thành, trong hạn", "Chưa hoàn thành, quá hạn"
    };

    private UnitChart() {}

    /**
     * Draws the chart.
     *
     * @return a PNG; empty where there is nothing to draw or this machine has no fonts
     */
    public static Optional<byte[]> draw(String title, List<UnitCounts> units) {
        List<UnitCounts> shown = units.stream().filter(unit -> unit.total() > 0).toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<UnitCounts> drawn = cut(shown);
            return Optional.of(png(chart(title, drawn), 170 + (TEXT + 4) * lines(drawn) * drawn.size()));
        } catch (Error | RuntimeException e) {
            // a machine without fonts answers with an Error or a RuntimeException by JDK; the digest goes out as text
            // then
            if (e instanceof VirtualMachineError fatal) {
                throw fatal;
            }
            LOG.warn("no chart: {} (fontconfig and a font such as DejaVu are needed)", e.toString());
            return Optional.empty();
        }
    }

    private static List<UnitCounts> cut(List<UnitCounts> units) {
        if (units.size() <= MOST_UNITS) {
            return units;
        }
        UnitCounts rest = units.subList(MOST_UNITS, units.size()).stream()
                .reduce(new UnitCounts((units.size() - MOST_UNITS) + " đơn vị khác", 0, 0, 0, 0), UnitCounts::plus);
        return java.util.stream.Stream.concat(units.subList(0, MOST_UNITS).stream(), java.util.stream.Stream.of(rest))
                .toList();
    }

    /** Lines beside a bar: the figures below a name of one line, or of two where one is long. */
    private static int lines(List<UnitCounts> units) {
        return units.stream().anyMatch(unit -> unit.unit().length() > 24) ? 4 : 3;
    }

    private static JFreeChart chart(String title, List<UnitCounts> units) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (UnitCounts unit : units) {
            int[] counts = {unit.doneInTime(), unit.doneLate(), unit.openInTime(), unit.overdue()};
            for (int i = 0; i < counts.length; i++) {
                data.addValue(counts[i] == 0 ? null : Integer.valueOf(counts[i]), SERIES[i], Wording.beside(unit));
            }
        }
        JFreeChart chart = ChartFactory.createStackedBarChart(
                null, null, null, data, PlotOrientation.HORIZONTAL, true, false, false);
        TextTitle heading = new TextTitle(title, new Font(Font.SANS_SERIF, Font.BOLD, TITLE));
        heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
        heading.setMargin(new RectangleInsets(12, 12, 8, 12));
        chart.setTitle(heading);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getLegend().setItemFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT));
        chart.getLegend().setFrame(BlockBorder.NONE);
        chart.getLegend().setPosition(RectangleEdge.TOP);
        CategoryPlot plot = chart.getCategoryPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(0, 8, 8, 24));
        CategoryAxis names = plot.getDomainAxis();
        names.setTickLabelFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT));
        names.setTickLabelPaint(Color.BLACK);
        names.setMaximumCategoryLabelWidthRatio(NAMES);
        names.setMaximumCategoryLabelLines(3);
        names.setCategoryMargin(0.3);
        names.setLowerMargin(0.01);
        names.setUpperMargin(0.01);
        plot.getRangeAxis().setVisible(false);
        plot.setRenderer(bars(units));
        return chart;
    }

    private static StackedBarRenderer bars(List<UnitCounts> units) {
        int longest = units.stream().mapToInt(UnitCounts::total).max().orElse(1);
        StackedBarRenderer bars = new StackedBarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setMaximumBarWidth(0.5);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
            private static final long serialVersionUID = 1L;

            @Override
            public String generateLabel(CategoryDataset data, int row, int column) {
                String number = OfficeFormat.number(data.getValue(row, column).longValue());
                int width = (int) (data.getValue(row, column).longValue() * BAR / longest);
                return width < number.length() * DIGIT ? null : number;
            }
        });
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelFont(new Font(Font.SANS_SERIF, Font.BOLD, TEXT));
        for (int i = 0; i < SERIES.length; i++) {
            bars.setSeriesPaint(i, COLOURS[i]);
            bars.setSeriesItemLabelPaint(i, LETTERS[i]);
        }
        return bars;
    }

    private static byte[] png(JFreeChart chart, int height) {
        BufferedImage image = chart.createBufferedImage(WIDTH, height);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("chart into memory", e);
        }
        return out.toByteArray();
    }

    /** Whether this machine has a font that shows Vietnamese, without which no chart can be drawn. */
    public static boolean hasFonts() {
        try {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplayUpTo("Nhiệm vụ quá hạn đến hạn ứớữ") < 0;
        } catch (RuntimeException | Error e) { // no fontconfig at all: an Error or a RuntimeException by JDK
            LOG.debug("no fonts", e);
            return false;
        }
    }
}
