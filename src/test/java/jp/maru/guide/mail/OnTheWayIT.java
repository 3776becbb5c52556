package jp.maru.guide.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jp.maru.guide.InBrowser;
import jp.maru.guide.inquiry.InquirySite;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody fills in the form on a train, in a real browser: tunnels, the way back, a device that others use too. */
@InquirySite
class OnTheWayIT extends InBrowser {
    private static final String OFFER = ".draft-offer";

    private final String form;
    private final String site;

    OnTheWayIT(@LocalServerPort int port) {
        site = "http://127.0.0.1:" + port;
        form = site + "/inquiry";
    }

    @Test
    void offersWhatWasBeingWritten() {
        browser.visit(form);
        assertThat(browser.shows(OFFER)).isFalse();
        assertThat(browser.text()).contains("このブラウザーの中だけに3日間残ります");
        browser.type("#message", "一行目\n二行目");
        browser.press("#consent");

        comeBack();

        assertThat(browser.text()).contains("前回の下書きがあります");
        assertThat(value("message")).isEmpty();
        browser.press(".draft-use");
        assertThat(value("message")).isEqualTo("一行目\n二行目");
        assertThat(browser.shows(OFFER)).isFalse();
        assertThat(browser.text()).contains("下書きを入れました。続きを書けます。", "7文字（10,000文字まで）");
        assertThat(browser.find("#consent").isSelected()).isFalse();
        assertThat(kept()).doesNotContain("consent");
    }

    @Test
    void fillsOnlyWhatIsEmpty() {
        browser.visit(form);
        browser.type("#name", "花子");
        browser.type("#message", "前に書いた文");
        comeBack();
        browser.type("#message", "いま書いた文");

        browser.press(".draft-use");

        assertThat(value("name")).isEqualTo("花子");
        assertThat(value("message")).isEqualTo("いま書いた文");
    }

    @Test
    void leavesThePageAndTheTopicThatALinkHasBrought() {
        fillIn();
        browser.visit(site + "/inquiry?about=/troubles/unknown-bill");

        browser.press(".draft-use");

        assertThat(value("topic")).isEqualTo("料金や請求のこと");
        assertThat(value("message")).isEqualTo("解約したいのですが");
        assertThat(browser.find("#about").isSelected()).isTrue();
    }

    @Test
    void deletesTheDraftWhenAsked() {
        browser.visit(form);
        browser.type("#message", "消したい文");
        comeBack();

        browser.press(".draft-clear");

        assertThat(browser.text()).contains("下書きを消しました。");
        assertThat(browser.shows(OFFER)).isFalse();
        assertThat(kept()).isNull();
        comeBack();
        assertThat(browser.shows(OFFER)).isFalse();
    }

    @Test
    void keepsNothingMoreOnADeviceThatOthersUse() {
        browser.visit(form);
        browser.type("#message", "見られたくない文");

        browser.press(".draft-decline");
        browser.type("#message", "の続き");

        assertThat(browser.text()).contains("下書きを消しました。このあと書くものも、この端末に残しません。");
        assertThat(kept()).isNull();
        assertThat(value("message")).isEqualTo("見られたくない文の続き");
        comeBack();
        browser.type("#message", "次のページの文");
        assertThat(kept()).isNull();
    }

    @Test
    void forgetsADraftAfterThreeDays() {
        browser.visit(form);
        browser.type("#message", "古い文");
        browser.beforeEveryPage("const now = Date.now; Date.now = () => now() + 3 * 24 * 60 * 60 * 1000;");

        comeBack();

        assertThat(browser.shows(OFFER)).isFalse();
        assertThat(kept()).isNull();
    }

    @Test
    void forgetsTheDraftWhenTheInquiryIsReceived() {
        fillIn();
        browser.follow(".form > .button");
        assertThat(kept()).contains("解約したいのですが");

        browser.follow(".form > .button");

        assertThat(browser.text()).contains("お問い合わせを受け付けました");
        assertThat(kept()).isNull();
        String receipt = browser.address();
        browser.visit(form).type("#message", "次のお問い合わせ");
        browser.visit(site + receipt);
        assertThat(kept()).as("a newer draft").contains("次のお問い合わせ");
    }

    @Test
    void leavesAloneWhatTheServerFilledIn() {
        browser.visit(form);
        browser.type("#message", "端末にある文");
        browser.run("document.querySelector('#message').value = 'サーバーに送った文'");

        browser.follow(".form > .button");

        assertThat(browser.text()).contains("直していただきたいところ");
        assertThat(browser.shows(OFFER)).isFalse();
        assertThat(value("message")).isEqualTo("サーバーに送った文");
    }

    /** Chromium asks before it sends a page's form once more. */
    @Test
    void makesTheWayBackHarmless() {
        fillIn();
        browser.follow(".form > .button");
        browser.back();
        assertThat(value("message")).isEqualTo("解約したいのですが");
        assertThat(browser.shows(OFFER)).isFalse();
        browser.follow(".form > .button");
        browser.follow("[name=field][value=message]");
        browser.type("#message", "追記：");
        browser.follow(".name");

        browser.back();

        assertThat(browser.shows("#message")).isFalse();
        browser.visit(form).press(".draft-use");
        assertThat(value("message")).isEqualTo("追記：解約したいのですが");
        assertThat(value("topic")).isEqualTo("解約・乗り換えのこと");
    }

    @Test
    void keepsThePageWhileThereIsNoConnection() {
        fillIn();
        browser.goOffline();
        browser.until(() -> browser.text().contains("いま、インターネットにつながっていません。"));

        browser.press(".form > .button");

        assertThat(browser.text()).contains("まだ何も送っていません。");
        assertThat(browser.address()).isEqualTo("/inquiry");
        assertThat(value("message")).isEqualTo("解約したいのですが");

        browser.goOnline();
        browser.until(() -> browser.text().contains("インターネットにつながりました。"));
        browser.follow(".form > .button");
        assertThat(browser.text()).contains("入力内容の確認");
    }

    @Test
    void letsASecondPressThrough() {
        browser.beforeEveryPage("Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false });");
        fillIn();

        browser.press(".form > .button");
        assertThat(browser.text()).contains("まだ何も送っていません。");
        browser.follow(".form > .button");

        assertThat(browser.text()).contains("入力内容の確認");
    }

    @Test
    void countsAsTheServerDoes() {
        browser.visit(form);
        browser.run("""
                const message = document.querySelector("#message");
                message.value = "👪\\r\\n" + "あ".repeat(9_999);
                message.dispatchEvent(new Event("input", { bubbles: true }));
                """);

        assertThat(browser.text()).contains("10,000文字を1文字こえています");
        browser.until(() -> browser.find(".character-count-heard").getText().contains("1文字こえています"));
        browser.follow(".form > .button");
        assertThat(browser.text()).contains("お問い合わせの内容は10,000文字までです。いまは10,001文字あります。");
    }

    @Test
    void worksWhereTheBrowserKeepsNothing() {
        browser.beforeEveryPage("""
                Object.defineProperty(window, "localStorage", { get() { throw new DOMException("", "SecurityError"); } });
                """);

        fillIn();
        assertThat(browser.text()).contains("9文字（10,000文字まで）").doesNotContain("下書き");
        browser.follow(".form > .button");
        browser.follow(".form > .button");

        assertThat(browser.text()).contains("お問い合わせを受け付けました");
    }

    private void fillIn() {
        browser.visit(form);
        browser.type("#topic", "解約・乗り換えのこと");
        browser.type("#name", "山田花子");
        browser.type("#email", "hanako@example.jp");
        browser.type("#message", "解約したいのですが");
        browser.press("#consent");
    }

    /** As somebody does who opens the form anew. */
    private void comeBack() {
        browser.visit(site + "/about").visit(form);
    }

    private String value(String field) {
        return browser.find("#" + field).getDomProperty("value");
    }

    private String kept() {
        return (String) browser.run("return localStorage.getItem('inquiry-draft')");
    }
}
