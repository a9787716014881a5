package vn.dondoc.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window, and the hands of the person before it: finds things by the names that people read. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens a browser of this width, or skips the test where there is none. */
    static Browser open(int width, int height) {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "browser tests need Debian's chromium and chromium-driver: apt-get install chromium chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=vi",
                "--window-size=" + width + "," + height);
        if (width < 500) {
            options.setExperimentalOption(
                    "mobileEmulation",
                    Map.of(
                            "deviceMetrics",
                            Map.of("width", width, "height", height, "pixelRatio", 1.0, "touch", false),
                            "userAgent",
                            "Mozilla/5.0 (Linux; Android 14) Mobile"));
        }
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .withSilent(true)
                        .build(),
                options);
        if (width >= 500) {
            driver.manage().window().setSize(new Dimension(width, height));
        }
        return new Browser(driver);
    }

    void go(String address) {
        driver.get(address);
    }

    WebElement labelled(String name) {
        return until(() -> all("input,select,textarea").stream()
                .filter(field -> field.getAccessibleName().equals(name))
                .findFirst()
                .orElse(null));
    }

    void speakAs(String personId) {
        new Select(labelled("Bạn là")).selectByValue(personId);
    }

    void write(String text) {
        labelled("Tin nhắn").sendKeys(text);
    }

    void send(String text) {
        write(text);
        button("Gửi").click();
    }

    WebElement button(String name) {
        return until(() -> all("button").stream()
                .filter(button ->
                        button.isDisplayed() && button.getAccessibleName().startsWith(name))
                .reduce((first, second) -> second)
                .orElse(null));
    }

    /** The newest message that holds these words, waited for. */
    WebElement message(String words) {
        return until(() -> all("[role=log] article").stream()
                .filter(article -> article.getText().contains(words))
                .reduce((first, second) -> second)
                .orElse(null));
    }

    int messages() {
        return all("[role=log] article").size();
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement one(String css) {
        return until(() -> all(css).stream().findFirst().orElse(null));
    }

    /** Waits for something that is neither null nor false. */
    <T> T until(java.util.function.Supplier<T> wanted) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(60))
                .ignoring(StaleElementReferenceException.class)
                .until(ignored -> wanted.get());
    }

    /** No serious violation of WCAG 2.2 AA on this page. */
    void assertAccessible() {
        List<String> violations = new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze(driver)
                        .getViolations()
                        .stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Browser::described)
                        .toList();
        assertEquals(List.of(), violations);
    }

    private static String described(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** Keeps a picture of the page where the system property {@code dondoc.shots} names a folder. */
    void shot(String name) {
        String folder = System.getProperty("dondoc.shots", "");
        if (!folder.isEmpty()) {
            try {
                Files.createDirectories(Path.of(folder));
                Files.write(Path.of(folder, name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
