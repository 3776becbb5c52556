package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import jp.maru.guide.InBrowser;
import jp.maru.guide.SmallSite;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Readers without a mouse, without script, or with paper. */
@SmallSite
class OtherWaysIT extends InBrowser {

    /** No form of the site has more stops than this before its button. */
    private static final int STOPS = 120;

    /** Why the focus cannot be seen where it is; nothing where it can. */
    private static final String FOCUS = """
            const focused = document.activeElement, style = getComputedStyle(focused);
            const name = focused.tagName + "#" + focused.id + "." + focused.className;
            if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return name + " has no ring";
            const box = focused.getClientRects()[0];
            const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
            const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
            const there = document.elementFromPoint(x, y);
            return there && (focused.contains(there) || there.contains(focused)) ? "" : name + " is hidden";
            """;

    /** What is filled with a colour, without and with a word on which the browser would lay the colour of the ground. */
    private static final String FILLED = """
            const canvas = document.body.appendChild(document.createElement("i"));
            canvas.style.backgroundColor = "Canvas";
            const ground = getComputedStyle(canvas).backgroundColor;
            const filled = [...document.querySelectorAll("body *")].flatMap(e => ["", "::before"].map(part => [e, part]))
                .filter(([e, part]) => {
                    const style = getComputedStyle(e, part), content = style.content;
                    const words = part ? content !== "none" && content !== '""' : e.textContent.trim();
                    return words && style.backgroundColor !== ground && !style.backgroundColor.endsWith(", 0)");
                });
            return [filled.length, ...filled.filter(([e, part]) =>
                getComputedStyle(e, part).forcedColorAdjust === "auto").map(([e, part]) => e.className + part)];
            """;

    /** Where the links lead that leave the site, as they are written. */
    private static final String EXTERNAL = """
            return [...document.querySelectorAll("main a[rel=external]")]
                .filter(link => link.checkVisibility()).map(link => link.getAttribute("href"));
            """;

    private final String site;

    OtherWaysIT(@LocalServerPort int port) {
        site = new Addresses(port).site();
    }

    @Test
    void leadsFromTheFirstStopToTheText() {
        browser.width(360).visit(site + "/troubles/cannot-cancel");

        browser.keys(Keys.TAB);
        assertThat(browser.run("return document.activeElement.textContent")).isEqualTo("本文へ");
        assertThat(browser.run(FOCUS)).isEqualTo("");
        browser.keys(Keys.ENTER);
        browser.keys(Keys.TAB);

        assertThat(browser.run("return document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    @Test
    void takesAnInquiryByKeyboard() {
        browser.width(360).visit(site + "/inquiry");

        stopAt("#topic");
        browser.keys(Keys.ARROW_DOWN);
        stopAt("#name");
        browser.keys("山田花子");
        stopAt("#email");
        browser.keys("hanako@example.jp");
        stopAt("#message");
        browser.keys("解約したいのですが");
        stopAt("#consent");
        browser.keys(Keys.SPACE);
        stopAt(".form > .button");
        browser.keys(Keys.ENTER);
        browser.until(() -> browser.text().contains("入力内容の確認"));
        stopAt(".form > .button");
        browser.keys(Keys.ENTER);

        browser.until(() -> browser.text().contains("お問い合わせを受け付けました"));
    }

    @Test
    void leadsByKeyboardFromAnErrorToItsField() {
        browser.width(360).visit(site + "/inquiry").follow(".form > .button");

        assertThat(browser.run("return document.title")).asString().startsWith("エラー：");
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("error-summary");
        stopAt(".error-summary a[href='#email']");
        browser.keys(Keys.ENTER);
        browser.keys("hanako@example.jp");

        assertThat(browser.find("#email").getDomProperty("value")).isEqualTo("hanako@example.jp");
    }

    @Test
    void filtersTheServicesByKeyboard() {
        browser.width(360).visit(site + "/compare/services");

        stopAt(".services-form summary");
        browser.keys(Keys.ENTER);
        stopAt(".services-form [name=line][value=光コラボ]");
        browser.keys(Keys.SPACE);
        stopAt(".services-button");
        browser.keys(Keys.ENTER);

        browser.until(() -> browser.address().contains("line="));
        assertThat(browser.text()).contains("条件をすべて外す");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/troubles/cannot-cancel", "/desks", "/inquiry", "/compare/services"})
    void keepsWordsOnFilledGroundWhereTheReaderHasChosenTheColours(String address) {
        browser.width(360).forcedColours().visit(site + address);

        List<?> filled = (List<?>) browser.run(FILLED);

        assertThat((Long) filled.get(0)).isPositive();
        assertThat(filled.subList(1, filled.size())).isEmpty();
    }

    @Test
    void showsOnAPhoneTheTelephonesAtOnceAndTheOtherDesksByALink() {
        browser.width(360).visit(site + "/desks");
        assertThat(browser.shows("#hotline .desk-tel")).isTrue();
        assertThat(browser.shows("#police .desk-tel")).isTrue();
        assertThat(browser.shows("#police .desk-facts dd")).isTrue();
        assertThat(browser.shows("#web-only")).isFalse();

        browser.press(".leads-in [href='#web-only']");
        assertThat(browser.shows("#web-only .desk-lead")).isTrue();

        browser.visit(site + "/troubles/cannot-cancel");
        assertThat(browser.shows("[href='/desks#hotline'].ladder-name")).isTrue();
        assertThat(browser.shows("[href='/desks#police'].ladder-name")).isFalse();
        browser.press(".ladder > .leads-in > a");
        assertThat(browser.shows("[href='/desks#police'].ladder-name")).isTrue();
        assertThat(browser.shows(".ladder > .leads-in")).isFalse();

        browser.visit(site + "/glossary");
        assertThat(browser.shows(".glossary-entry")).isFalse();
        browser.press(".glossary-rows > a");
        assertThat(browser.shows(".glossary-entry")).isTrue();
    }

    @Test
    void givesAQuestionRoomOnAPhoneWhileItIsTyped() {
        browser.width(360).visit(site + "/desks").press("#search-box-q");

        Number room = (Number) browser.run("return document.activeElement.clientWidth");
        browser.keys(Keys.TAB, Keys.TAB);

        assertThat(room.intValue()).isGreaterThan(240);
        assertThat((String) browser.run("return document.activeElement.textContent"))
                .isEqualTo("WEBお問合せフォーム");
        assertThat((String) browser.run(FOCUS)).isEmpty();
    }

    @Test
    void suggestsTitlesToWhoeverBeginsToType() {
        browser.width(360).visit(site + "/desks");
        assertThat(browser.run("return document.querySelectorAll('#search-box-titles option').length"))
                .isEqualTo(0L);
        browser.press("#search-box-q");
        browser.keys("承諾");

        browser.until(() -> Boolean.TRUE.equals(browser.run("""
                const field = document.activeElement;
                return [...field.list.options].some(title => title.value.includes(field.value));
                """)));
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void worksWithoutScript() {
        browser.withoutScript().width(360).visit(site + "/inquiry");
        browser.type("#topic", "そのほか");
        browser.type("#name", "山田花子");
        browser.type("#email", "hanako@example.jp");
        browser.type("#message", "解約したいのですが");
        browser.press("#consent");
        browser.follow(".form > .button");
        browser.follow(".form > .button");
        assertThat(browser.text()).contains("お問い合わせを受け付けました");

        browser.visit(site + "/compare/services").press(".services-form summary");
        browser.press(".services-form [name=line][value=光コラボ]");
        browser.follow(".services-button");
        assertThat(browser.text()).contains("条件をすべて外す");

        browser.visit(site + "/").type("#search-box-q", "解約");
        browser.follow(".search-box-button");
        assertThat(browser.text()).contains("「解約」の検索結果");

        browser.visit(site + "/").press(".more > summary");
        assertThat(browser.shows(".more .door")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/troubles/cannot-cancel",
                "/compare/fiber",
                "/compare/services?side=hikari-a&side=mihon&side=rei",
                "/providers/hikari-a",
                "/desks"
            })
    void goesOntoPaperWithoutWhatOnlyAScreenNeeds(String address) throws IOException {
        browser.visit(site + address);
        String title = browser.find("main h1").getText().replaceAll("\\s", "");
        List<?> addresses = (List<?>) browser.run(EXTERNAL);

        try (PDDocument paper = Loader.loadPDF(browser.paper())) {
            PDRectangle sheet = paper.getPage(0).getMediaBox();
            // Kanji come out of a PDF as look-alikes, the radicals
            String text = Normalizer.normalize(new PDFTextStripper().getText(paper), Normalizer.Form.NFKC)
                    .replaceAll("\\s", "");

            assertThat(sheet.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), Offset.offset(1f));
            assertThat(text)
                    .contains(Normalizer.normalize(title, Normalizer.Form.NFKC))
                    .doesNotContain("本文へ", "WEBお問合せフォームトラブル実例", "のTOPへ");
            assertThat(addresses).allSatisfy(link -> assertThat(text).contains("<" + link + ">"));
        }
    }

    @Test
    void putsWhatToDoWhatToSayAndWhomToCallOnOneSheet() throws IOException {
        browser.visit(site + "/troubles/cannot-cancel#short");
        assertThat(browser.text()).contains("このまま印刷すると、1枚になります。");

        try (PDDocument paper = Loader.loadPDF(browser.paper())) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            String text = Normalizer.normalize(new PDFTextStripper().getText(paper), Normalizer.Form.NFKC);
            assertThat(text)
                    .contains("いますぐすること", "電話でこう言えば大丈夫です", "消費者ホットライン")
                    .doesNotContain("相談事例", "このまま印刷すると", "本文へ戻る");
        }
    }

    /** Goes on with the tabulator until something has the focus, which is to be seen at every stop. */
    private void stopAt(String selector) {
        for (int stop = 0; stop < STOPS; stop++) {
            browser.keys(Keys.TAB);
            assertThat(browser.run(FOCUS)).isEqualTo("");
            if (Boolean.TRUE.equals(browser.run("return document.activeElement.matches(arguments[0])", selector))) {
                return;
            }
        }
        throw new AssertionError("The tabulator does not lead to " + selector);
    }
}
