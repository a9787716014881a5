package vn.dondoc.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;

/** What one person does in the room in the course of a day. */
class RoomFlowsBrowserTest {
    private static Browser browser;

    @TempDir
    Path folder;

    private TownHall hall;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open(1280, 860);
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        hall = new TownHall(folder, 0);
        browser.go(hall.address("/?as=1001"));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void answersAMessageAndEditsTheLastOne() {
        browser.send("Phòng Nội vụ báo cáo tiến độ");
        WebElement first = browser.message("báo cáo tiến độ");
        browser.driver.executeScript("arguments[0].querySelector('.do-reply').click()", first);
        browser.send("Gấp trong hôm nay");
        WebElement answer = browser.message("Gấp trong hôm nay");
        assertTrue(answer.findElement(By.cssSelector(".quote")).getText().contains("báo cáo tiến độ"));
        browser.labelled("Tin nhắn").sendKeys(Keys.ARROW_UP);
        browser.until(() -> browser.labelled("Tin nhắn").getDomProperty("value").equals("Gấp trong hôm nay"));
        browser.send(" nhé");
        browser.message("Gấp trong hôm nay nhé");
        assertEquals(2, browser.messages());
        List<Incoming> heard = hall.bot.heard;
        Incoming.Message edited = (Incoming.Message) heard.get(heard.size() - 1);
        assertTrue(edited.edited());
        assertEquals(
                ((Incoming.Message) heard.get(0)).messageId(),
                edited.replyTo().orElseThrow().messageId());
    }

    @Test
    void completesCommandsAndBreaksLinesWithShift() {
        browser.write("/nh");
        browser.one("#completion [role=option]");
        browser.write(Keys.TAB.toString());
        assertEquals("/nhiemvu ", browser.labelled("Tin nhắn").getDomProperty("value"));
        browser.write("NV" + Keys.chord(Keys.SHIFT, Keys.ENTER) + "quahan");
        assertEquals("/nhiemvu NV\nquahan", browser.labelled("Tin nhắn").getDomProperty("value"));
        browser.write(Keys.ENTER.toString());
        browser.message("/nhiemvu NV");
    }

    @Test
    void attachesAFileThatTheOthersCanSave() throws IOException {
        Path file = Files.writeString(folder.resolve("Báo cáo quý I.txt"), "nội dung");
        browser.labelled("Đính kèm").sendKeys(file.toString());
        browser.send("gửi kèm");
        WebElement link = browser.message("gửi kèm").findElement(By.cssSelector("a.file"));
        assertTrue(link.getText().contains("Báo cáo quý I.txt"));
        String path = link.getDomProperty("href").substring(hall.address("").length());
        assertEquals("nội dung", new Caller(hall.port).get(path).body());
        Incoming.Message heard = (Incoming.Message) hall.bot.heard.get(0);
        Path fetched = folder.resolve("fetched");
        hall.web.fetch(heard.attachments().get(0), fetched, 100);
        assertEquals("nội dung", Files.readString(fetched));
    }

    @Test
    void takesAFileDroppedOnTheConversation() {
        browser.driver.executeScript("""
                const data = new DataTransfer();
                data.items.add(new File(['kết luận'], 'Kết luận.txt', {type: 'text/plain'}));
                for (const kind of ['dragover', 'drop'])
                    document.querySelector('[role=log]').dispatchEvent(
                        new DragEvent(kind, {dataTransfer: data, bubbles: true, cancelable: true}));""");
        browser.send("kéo thả");
        assertTrue(browser.message("kéo thả")
                .findElement(By.cssSelector("a.file"))
                .getText()
                .contains("Kết luận.txt"));
    }

    @Test
    void countsInTheTitleWhatCameWhileOneLookedElsewhere() {
        String title = browser.driver.getTitle();
        browser.driver.executeScript("document.hasFocus = () => false");
        say(1, "tin thứ nhất");
        say(1, "tin thứ hai");
        browser.until(() -> browser.driver.getTitle().equals("(2) " + title));
        browser.driver.executeScript("dispatchEvent(new Event('focus'))");
        assertEquals(title, browser.driver.getTitle());
    }

    @Test
    void pastesFromWordWithItsNumbers() {
        browser.driver.executeScript("""
                const data = new DataTransfer();
                data.setData('text/html', '<p>Kết luận:</p><ol><li>Giao Phòng Nội vụ</li><li>Văn phòng<ol type="a"><li>rà soát</li></ol></li></ol>');
                data.setData('text/plain', 'x');
                document.querySelector('#text').dispatchEvent(new ClipboardEvent('paste',
                    {clipboardData: data, bubbles: true, cancelable: true}));""");
        assertEquals(
                "Kết luận:\n1. Giao Phòng Nội vụ\n2. Văn phòng\na) rà soát",
                browser.labelled("Tin nhắn").getDomProperty("value"));
        browser.labelled("Tin nhắn").clear();
    }

    @Test
    void catchesUpAfterARestartWithoutLossOrDoubles() {
        browser.send("trước khi tắt máy");
        browser.message("trước khi tắt máy");
        hall.close();
        browser.until(() -> browser.one("body").getDomAttribute("class").contains("offline"));
        hall = new TownHall(folder, hall.port);
        say(1, "trong lúc mất kết nối");
        browser.message("trong lúc mất kết nối");
        browser.send("sau khi nối lại");
        browser.message("sau khi nối lại");
        assertEquals(3, browser.messages());
    }

    @Test
    void loadsOlderMessagesAndFindsWords() {
        for (int i = 0; i < 130; i++) {
            say(1, "Nhắc việc số " + i);
        }
        browser.go(hall.address("/?as=1001"));
        assertEquals(50, browser.messages());
        browser.driver.executeScript("document.querySelector('#log').scrollTop = 0");
        browser.until(() -> browser.messages() >= 100);
        browser.driver.executeScript("document.querySelector('#log').scrollTop = 0");
        browser.until(() -> browser.messages() == 130);
        browser.labelled("Tìm trong phòng").sendKeys("nhac viec so 12" + Keys.ENTER);
        browser.until(() -> browser.all(".hits li").size() == 12);
        browser.assertAccessible();
    }

    @Test
    void keepsAPrivateConversationForItsPerson() {
        browser.go(hall.address("/?room=1001&as=1001"));
        browser.send("/donvi");
        browser.message("/donvi");
        assertTrue(hall.bot.heard.get(0).place().isPrivate());
        say(1001, "Mã mời của Phòng Nội vụ");
        browser.message("Mã mời của Phòng Nội vụ");
        browser.go(hall.address("/?as=2001"));
        assertEquals(0, browser.messages());
    }

    private long nextOutbox = 1_000_000;

    private void say(long room, String text) {
        hall.web.send(
                ++nextOutbox,
                new Outgoing.Say(
                        room, OptionalInt.empty(), OptionalLong.empty(), RichText.plain(text), List.of(), List.of()));
    }
}
