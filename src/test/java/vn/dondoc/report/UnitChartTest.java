package vn.dondoc.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class UnitChartTest {
    private static BufferedImage drawn(List<UnitCounts> units) throws IOException {
        assumeTrue(UnitChart.hasFonts()); // without fonts the digest goes out as text
        return ImageIO.read(new ByteArrayInputStream(UnitChart.draw("Tình hình thực hiện nhiệm vụ đến 06/3/2026", units)
                .orElseThrow()));
    }

    /** How many pixels have one of the four colours. */
    private static int pixels(BufferedImage image, int rgb) {
        Map<Integer, Integer> count = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        return count.getOrDefault(rgb, 0);
    }

    @Test
    void isAsWideAsAPhoneAndShowsEachCountInItsColour() throws IOException {
        BufferedImage image = drawn(List.of(
                new UnitCounts("Phòng Nội vụ", 6, 2, 3, 4),
                new UnitCounts("Phòng Nông nghiệp và Phát triển nông thôn", 1, 0, 2, 0)));
        assertEquals(780, image.getWidth()); // two pixels to each of 390 points
        int late = pixels(image, 0xD55E00);
        assertTrue(late > 2_000, "late " + late);
        assertTrue(pixels(image, 0x0072B2) > late && pixels(image, 0x56B4E9) > 1_000 && pixels(image, 0xC4C4C4) > late);
    }

    @Test
    void saysBesideEachBarHowManyAndHowManyLate() {
        assertEquals(
                "Phòng Nội vụ\n1.215 việc, quá hạn 4", Wording.beside(new UnitCounts("Phòng Nội vụ", 1200, 8, 3, 4)));
        assertEquals("Công an xã\n1 việc", Wording.beside(new UnitCounts("Công an xã", 1, 0, 0, 0)));
    }

    @Test
    void drawsFewUnitsAndAddsUpTheRest() throws IOException {
        List<UnitCounts> units = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            units.add(new UnitCounts("Thôn " + i, 1, 1, 1, 1));
        }
        int height = drawn(units).getHeight();
        assertEquals(height, drawn(units.subList(0, 30)).getHeight());
        assertTrue(height < 10 * 780, "Telegram takes no picture that is ten times as high as wide: " + height);
    }

    @Test
    void isNothingWhereNothingIsCounted() {
        assertEquals(Optional.empty(), UnitChart.draw("", List.of(new UnitCounts("Phòng Nội vụ", 0, 0, 0, 0))));
    }
}
