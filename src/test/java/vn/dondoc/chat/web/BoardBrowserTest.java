package vn.dondoc.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.Select;
import vn.dondoc.chat.Incoming;

/** The register as a leader sees it in the morning. */
class BoardBrowserTest {
    @TempDir
    Path folder;

    @Test
    void leaderSeesCountsFiltersAndDecides() {
        try (TownHall hall = new TownHall(folder, 0);
                Browser desktop = Browser.open(1280, 900)) {
            BusyYear.filled(hall.store, hall.clock);
            desktop.go(hall.address("/board?as=1001"));
            desktop.shot("board");
            desktop.assertAccessible();
            assertEquals(1, desktop.all("table").size());
            assertEquals(9, desktop.all("table tbody tr").size());

            desktop.labelled("Tìm").sendKeys("ho tich");
            desktop.until(() -> desktop.all("table tbody tr").size() == 1);
            desktop.labelled("Tìm").clear();
            new Select(desktop.labelled("Tình trạng")).selectByVisibleText("quá hạn");
            desktop.until(() -> desktop.all("table tbody tr").size() == 3);
            new Select(desktop.labelled("Đơn vị")).selectByVisibleText("Phòng Tư pháp");
            desktop.until(() -> desktop.all("table tbody tr").size() == 1);
            assertTrue(desktop.driver.getCurrentUrl().contains("unit=TP"));

            desktop.button("✅ Đồng ý").click();
            desktop.until(() -> hall.bot.heard.size() == 1);
            Incoming.Press press = (Incoming.Press) hall.bot.heard.get(0);
            assertEquals(1, press.place().chat());
            assertEquals(1001, press.sender().id());

            desktop.go(hall.address("/board/1?as=1001"));
            desktop.shot("item");
            desktop.assertAccessible();
            assertTrue(desktop.one("main").getText().contains("Kế hoạch 31.docx"));
        }
    }

    @Test
    void fitsAPhone() {
        try (TownHall hall = new TownHall(folder, 0);
                Browser phone = Browser.open(390, 844)) {
            BusyYear.filled(hall.store, hall.clock);
            phone.go(hall.address("/board?as=1001"));
            phone.shot("board-phone");
            phone.assertAccessible();
            Object overflow = phone.driver.executeScript(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertEquals(0L, overflow);
        }
    }
}
