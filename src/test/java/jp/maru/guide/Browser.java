package jp.maru.guide;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;
import org.springframework.util.FileSystemUtils;

/**
 * A Chromium without a window, with nothing remembered, that reaches this machine and no other. A test that needs one is
 * skipped where none is installed.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** What axe judges a text by: its size, weight and underline, its colour and the one around it, and all that it stands on. */
    private static final String COLOURS_OF_TEXTS = """
            const grounds = new Map();
            const ground = e => {
                if (!e) return "";
                if (!grounds.has(e)) {
                    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(e);
                    const own = [backgroundColor, backgroundImage, opacity].join(" ");
                    const under = ground(e.parentElement);
                    grounds.set(e, own === "rgba(0, 0, 0, 0) none 1" ? under : own + " on " + under);
                }
                return grounds.get(e);
            };
            const hasText = e => e.matches("input, select, textarea")
                || [...e.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim());
            return [...new Set([...document.body.querySelectorAll("*")]
                .filter(e => e.checkVisibility() && hasText(e))
                .map(e => {
                    const { fontSize, fontWeight, textDecorationLine, color } = getComputedStyle(e);
                    const around = getComputedStyle(e.parentElement).color;
                    return [fontSize, fontWeight, textDecorationLine, color, around, ground(e)].join(" ");
                }))];
            """;

    private static final String AXE = script("/axe.min.js");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path profile;
    private final ChromeDriver driver;
    private final Set<String> looked = new HashSet<>();

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    public static Browser open() {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = program("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "Skipped: there is no Chromium with its driver here (Debian: apt-get install chromium chromium-driver)");
        try {
            Path profile = Files.createTempDirectory("browser");
            ChromeOptions options = new ChromeOptions();
            options.setBinary(chromium.orElseThrow().toFile());
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--lang=ja",
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                    "--user-data-dir=" + profile);
            LoggingPreferences logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                    .build();
            return new Browser(profile, new ChromeDriver(service, options));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As when it was opened: another window, nothing remembered, no script and no condition of before. */
    public void startAgain() {
        String old = driver.getWindowHandle();
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
        String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        driver.switchTo().window(old).close();
        driver.switchTo().window(fresh);
    }

    public Browser visit(String address) {
        driver.get(address);
        return this;
    }

    public void reload() {
        driver.navigate().refresh();
    }

    public void back() {
        driver.navigate().back();
    }

    /** The path and query that the address bar shows. */
    public String address() {
        return driver.getCurrentUrl().replaceFirst("^[a-z-]+://[^/]*", "");
    }

    /** What can be read in the page, as one text. */
    public String text() {
        return find("body").getText();
    }

    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    public boolean shows(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed);
    }

    /** Presses what leads to another page, and waits for that. */
    public void follow(String selector) {
        WebElement old = find("html");
        press(selector);
        until(() -> !find("html").equals(old) && "complete".equals(run("return document.readyState")));
    }

    /** Scrolls to something, so that nothing that floats above the page is in its way, and presses it. */
    public void press(String selector) {
        WebElement target = find(selector);
        run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", target);
        target.click();
    }

    public void type(String selector, String text) {
        find(selector).sendKeys(text);
    }

    /** Waits until something is so; fails if it does not come to be. */
    public void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE).ignoreExceptions().until(condition);
    }

    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a script at the beginning of every page from now on. */
    public void beforeEveryPage(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    public void goOffline() {
        ChromiumNetworkConditions none = new ChromiumNetworkConditions();
        none.setOffline(true);
        driver.setNetworkConditions(none);
    }

    public void goOnline() {
        driver.deleteNetworkConditions();
    }

    public Browser width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    public Browser dark(boolean dark) {
        return prefers("prefers-color-scheme", dark ? "dark" : "light");
    }

    /** The reader has chosen all colours, whatever a page says. */
    public Browser forcedColours() {
        return prefers("forced-colors", "active");
    }

    private Browser prefers(String feature, String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", new Object[] {Map.of("name", feature, "value", value)}));
        return this;
    }

    public Browser withoutScript() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** Presses keys, wherever the focus is. */
    public void keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /**
     * What axe holds against the colours of the page as it is shown now, each with the place where it found it. Where every
     * text has the colours of one that was looked at before, nothing new can be found, and nothing is.
     */
    public List<String> barriersByColour() {
        return looked.addAll(texts(run(COLOURS_OF_TEXTS))) ? barriers(Map.of("runOnly", COLOURS)) : List.of();
    }

    /** Everything else that axe holds against it. */
    public List<String> barriersButColours() {
        return barriers(Map.of(
                "runOnly",
                WCAG,
                "rules",
                COLOURS.stream().collect(Collectors.toMap(rule -> rule, rule -> Map.of("enabled", false)))));
    }

    /** axe stays in the page, and comes into the next ones by itself: to send it each time takes longer than its answers. */
    private List<String> barriers(Map<String, Object> options) {
        if (!Boolean.TRUE.equals(run("return Boolean(window.axe)"))) {
            run(AXE);
            beforeEveryPage(AXE);
        }
        return texts(driver.executeAsyncScript("""
                const [options, answer] = arguments;
                axe.run(document, { ...options, resultTypes: ["violations"] }).then(({ violations }) =>
                    answer(violations.flatMap(rule =>
                        rule.nodes.map(node => `${rule.id} ${node.target} ${node.failureSummary}`))),
                    failed => answer([String(failed)]));
                """, options));
    }

    /** What stands out of a window that cannot be scrolled to it, and whether the page scrolls sideways. */
    public List<String> standingOut() {
        return texts(run("""
                const room = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= room) return [];
                const wide = [...document.querySelectorAll("body *")].filter(e =>
                    e.getBoundingClientRect().right > room && !e.closest(".table-scroll"));
                return wide.map(e => e.tagName + "." + e.className).concat("scrolls sideways");
                """));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    /**
     * What the browser and the page's scripts have written into the console since this was asked last, but for the
     * status of the page itself.
     */
    public List<String> console() {
        String itself = driver.getCurrentUrl() + " - Failed to load resource: the server responded with a status of ";
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.startsWith(itself))
                .toList();
    }

    /** The page on A4 paper, as PDF. */
    public byte[] paper() {
        PrintOptions options = new PrintOptions();
        options.setPageSize(PageSize.ISO_A4);
        return Base64.getDecoder().decode(driver.print(options).getContent());
    }

    /** A picture of the window, as PNG. */
    public byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        FileSystemUtils.deleteRecursively(profile);
    }

    /** A script that one of the libraries brings along. */
    private static String script(String resource) {
        try (InputStream script = AxeBuilder.class.getResourceAsStream(resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
