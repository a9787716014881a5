package vn.dondoc.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conversation as two people see it, each before a browser. */
class RoomBrowserTest {
    private static final String CONCLUSION =
            "Giao Phòng Nội vụ chủ trì tham mưu kế hoạch tập huấn kỹ năng số, trình trước ngày 20/3/2026.";

    @TempDir
    Path folder;

    @Test
    void leaderPostsAndPressesWhileTheOfficerLooksOn() {
        try (TownHall hall = new TownHall(folder, 0);
                Browser leader = Browser.open(1280, 860);
                Browser officer = Browser.open(390, 844)) {
            leader.go(hall.address("/"));
            leader.shot("room-empty");
            leader.assertAccessible();
            officer.go(hall.address("/?as=2001"));
            officer.shot("room-empty-phone");

            leader.speakAs("1001");
            leader.send(CONCLUSION);
            leader.message("Dự thảo: 1 nhiệm vụ");
            officer.message("Dự thảo: 1 nhiệm vụ");
            leader.shot("room-draft");
            officer.shot("room-draft-phone");
            leader.assertAccessible();
            officer.assertAccessible();

            leader.button("✅ Ghi nhận").click();
            leader.message("Đã ghi nhận: #1");
            officer.message("Đã ghi nhận: #1");
            leader.until(() -> leader.one("#notices").getText().contains("Đã ghi nhận 1 nhiệm vụ"));
            assertEquals("", officer.one("#notices").getText(), "only the presser is told");
            assertEquals(2, officer.messages());

            officer.send("Phòng Nội vụ đã xong nhiệm vụ số 1");
            leader.message("đã xong nhiệm vụ số 1");
            leader.until(() -> leader.all("article .reaction").size() == 1);
            leader.shot("room-done");
            assertTrue(leader.driver.getTitle().contains("UBND huyện Vũ Quang"));
        }
    }
}
