package jp.maru.guide.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.maru.guide.MovableClock;
import jp.maru.guide.SmallSite;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody is told who wants to leave a contract in its first days, each on a day of their own. */
@SmallSite
class FirstCancelPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final DateTimeFormatter IN_FULL = DateTimeFormatter.ofPattern("yyyy年M月d日（E）", Locale.JAPANESE);

    private final CalculatorSite site;
    private final MovableClock clock;

    FirstCancelPagesTest(@LocalServerPort int port, MovableClock clock) {
        site = new CalculatorSite(port);
        this.clock = clock;
    }

    static List<FirstCancelCase> cases() throws IOException {
        return FirstCancelCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatTheArticlesSay(FirstCancelCase worked) {
        Document page = page(worked.today(), worked.entries());

        assertThat(page.select(".verdict").text()).contains(verdict(worked));
        if (worked.safeLast() != null) {
            assertThat(page.select(".verdict").text()).contains(IN_FULL.format(worked.safeLast()));
        }
        if (worked.laterLast() != null) {
            assertThat(page.select(".verdict").text()).contains(IN_FULL.format(worked.laterLast()));
        }
        if (!(worked.right() + worked.state()).equals("yeslate")) {
            assertThat(page.select("main").text()).doesNotContain("過ぎました", "8日を過ぎています");
        }
        assertThat(page.select(".letter")).hasSize(worked.letter().equals("no") ? 0 : 1);
        assertThat(page.select(".letter-condition").text())
                .contains(worked.letter().equals("conditional") ? "「初期契約解除」とあるときだけ出します。" : "");
        assertThat(page.select(".letter-condition")).hasSize(worked.letter().equals("conditional") ? 1 : 0);
        assertThat(page.select(".box-now, #after-title ~ div ul").text()).isNotEmpty();
        assertThat(page.select("main a[href=tel:188]")).isNotEmpty();
    }

    private static String verdict(FirstCancelCase worked) {
        String open = worked.daysLeft() == 1
                ? "今日が最後の日です。まだ間に合います。"
                : "まだ間に合います。今日（%d月%d日）を入れて、あと%d日です。"
                        .formatted(
                                worked.today().getMonthValue(), worked.today().getDayOfMonth(), worked.daysLeft());
        return switch (worked.right() + " " + worked.state()) {
            case "yes open", "conditional open", "other open" -> open;
            case "yes unsure", "conditional unsure" -> "まだ間に合うかもしれません。";
            case "yes late" -> "8日を過ぎています。";
            case "line open", "line unsure", "line late", "line notbegun" -> "まず、回線の種類を確かめます";
            case "other notbegun" -> "まだ始まっていないなら、8日も始まっていません。";
            case "conditional late" -> "いちばん短い8日は終わりました。";
            case "other late" -> "いちばん短い8日は終わりました。会社がもっと長くしていることがあります。";
            case "unknown notbegun" -> "まだ始まっていないかもしれません";
            case "no " -> "仕事のためだけの契約には使えません";
            default -> throw new AssertionError(worked.id());
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"initial", "check", "unknown"})
    void tellsNobodyOnAHomeRouterThatItIsTooLateWhileItMayNotHaveBegun(String word) {
        Document page = page(Map.of("line", "mobile", "word", word, "received", "2026-11-10", "started", ""));

        assertThat(page.select("main").text())
                .contains("まだ始まっていないなら、8日も始まっていません。")
                .doesNotContain("8日を過ぎています", "過ぎました");
        assertThat(page.select(".verdict-late, #after-title")).isEmpty();
    }

    @Test
    void countsTheEightDays() {
        Document page =
                page(Map.of("line", "fixed", "word", "initial", "received", "２０２６年１１月２０日", "service", "eo光ネット"));

        assertThat(page.select(".verdict-answer").text()).isEqualTo("2026年11月27日（金）");
        assertThat(page.select(".steps").text()).contains("1日目が11月20日なので、8日目は7日あとの11月27日です（電気通信事業法26条の3）。");
        assertThat(page.select(".days-caption").text()).isEqualTo("2026年11月20日から2026年11月27日までの8日間");
        assertThat(page.select(".days-rings > li").eachText())
                .hasSize(8)
                .startsWith("1日目 20 金曜日")
                .contains("5日目 24 火曜日 今日")
                .endsWith("8日目 27 金曜日 最後");
        assertThat(page.select(".verdict-left[aria-hidden]").text()).isEqualTo("あと4日");
        assertThat(page.select(".letter").text()).contains("電気通信事業法26条の3により解除します。", "2026年11月20日", "eo光ネット");
        assertThat(page.select("#received").val()).isEqualTo("２０２６年１１月２０日");
    }

    @Test
    void tellsTheOrderOfTheLastDay() {
        Document page = page(Map.of("line", "fixed", "word", "initial", "received", "2026-11-17"));

        assertThat(page.select("#order-title").text()).isEqualTo("移る申し込みだった人の、今日の順番");
        assertThat(page.select("#order-title ~ ol > li").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("新しい会社", "今日が8日目です。初期契約解除をします。元の会社に戻す取扱いがありますか。"),
                        second -> assertThat(second).contains("元の会社", "事業者変更ですか、新しい申し込みですか。電話番号は残せますか。"),
                        third -> assertThat(third).contains("188"),
                        fourth -> assertThat(fourth).contains("その日の日付で、記録の残る方法で出します。"));
        assertThat(page.select("main").text())
                .contains("使えない人は、8日目を過ぎると、この解除はできなくなります。", "公式の手順ではなく")
                .doesNotContain("急ぎません");
    }

    @Test
    void tellsBothWaysBackAndWhatEachMayCost() {
        Document page = page(Map.of("line", "fixed", "word", "initial", "received", "2026-11-20"));

        assertThat(page.select("main").text())
                .contains(
                        "終わった元の契約は、自動では戻りません。",
                        "電話番号を失うおそれがあります。",
                        "事業者変更承諾番号",
                        "使える人は、8日を過ぎても使えます。",
                        "残っていれば、元の契約は解約しません。8日以内に道1を選べば、元のまま使えることがあります。",
                        "番号ポータビリティ",
                        "違約金や損害賠償は払いません。",
                        "会社がすみやかに返す決まりです");
    }

    @Test
    void leavesTheLetterToWhatThePaperNames() {
        Document page = page(Map.of("line", "mobile", "word", "unknown", "received", "2026-11-20"));

        assertThat(page.select(".letter-condition").text())
                .contains("書面に「初期契約解除」とあるときだけ出します。", "どちらも見つからないときは、出さずに、今日のうちに会社か188に聞きます。");
        assertThat(page.select(".letter").text()).doesNotContain("とあるときだけ");
    }

    @Test
    void givesWordsForTheCallInsteadOfALetter() {
        Document page = page(Map.of("line", "mobile", "word", "check", "started", "2026-11-20"));

        assertThat(page.select(".box-say").text()).contains("『8日以内キャンセル』（確認措置）を申し出ます。", "電波が十分に入りませんでした。", "端末の返し方");
        assertThat(page.select("main").text())
                .contains("遅いときは、電波が弱いせいかもしれません。", "「気が変わった」「遅い気がする」だけでは使えません。", "返さないと、その値段を払うことになります。");
        assertThat(page.select(".letter, #order-title")).isEmpty();
    }

    @Test
    void letsNobodyWaitForTheStartOfAFixedLineWhosePaperNamesTheOtherKind() {
        Document page =
                page(Map.of("line", "fixed", "word", "check", "received", "2026-11-20", "service", "word=check ひかり"));

        assertThat(page.select(".verdict").text())
                .contains(
                        "光回線などに「確認措置」の仕組みはありません。",
                        "サービスが始まるのを待たずに、書面が届いた日から数えて動きます。",
                        "書面が届いた日から数えると、最後の日は2026年11月27日（金）です。今日（11月24日）を入れて、あと4日です。")
                .doesNotContain("まだ間に合います。");
        assertThat(page.select(".verdict-good")).isEmpty();
        assertThat(page.select(".box-now").text()).contains("コンセントに挿すだけで使う箱なら、携帯の電波を使うものです。");
        assertThat(page.select(".box-say").text()).contains("「固定の回線なのに、書面に確認措置とあります。初期契約解除はできますか。期限と送り先はどこですか。」");
        assertThat(page.select("main").text()).doesNotContain("8日も始まっていません");
        assertThat(page.select(".letter")).isEmpty();
        Document sure =
                site.page(page.select("a:contains(光回線などに間違いない人は、ここから通知書を出せます)").attr("href"));
        assertThat(sure.select(".letter").text())
                .contains("word=check ひかり", "2026年11月20日", "この通知は、ふつうの解約の申し込みではありません。");
        assertThat(sure.select(".letter-condition").text())
                .isEqualTo("ホームルーターなど携帯の電波を使うものだったときは、書面に「初期契約解除」とあるときだけ出します。 ✂ この線から上は、切り取ってから出します。");
    }

    @Test
    void promisesNoLetterForAFixedLineWhoseEightDaysAreOver() {
        Map<String, String> overByThePaper =
                Map.of("line", "fixed", "word", "check", "received", "2026-11-10", "started", "2026-11-20");
        Document page = page(overByThePaper);

        assertThat(page.select(".box-now").text()).doesNotContain("通知書を出せます");
        assertThat(site.page(page.select(".box-now a[href*=word=unknown]").attr("href"))
                        .select("#after-title"))
                .hasSize(1);
        assertThat(page(Map.of("line", "fixed", "word", "check")).select("a[href*=word=unknown]"))
                .isEmpty();
    }

    @Test
    void tellsWhoeverFindsNoWordOnAFixedLineHowToActOnTheLastDay() {
        Document page = page(Map.of("line", "fixed", "word", "unknown", "received", "2026-11-17"));

        assertThat(page.select(".verdict").text()).contains("この制度の対象かを、今日のうちに会社か188に確かめてください。");
        assertThat(page.select(".box-now").text()).contains("最後の日までに答えがそろわなければ、待たずに通知書を出します。");
        assertThat(page.select("#letter-title ~ ol").text()).contains("最後の日までにわからなければ、契約書面にある会社の住所に出します。");
        assertThat(page(Map.of("line", "fixed", "word", "initial", "received", "2026-11-17"))
                        .select(".letter, .letter-condition")
                        .text())
                .doesNotContain("ふつうの解約の申し込みではありません", "とあるときだけ");
    }

    @Test
    void keepsThePrecautionForAFixedLineAndThePaperForARouter() {
        Document fixed = page(Map.of("paper", "none", "line", "fixed", "signed", "2026-11-17"));
        Document mobile = page(Map.of("paper", "none", "line", "mobile", "signed", "2026-11-17"));

        assertThat(fixed.select(".verdict").text())
                .contains("2026年11月24日（火）までに確かめます それは今日です。", "この日に下の通知書を出します。", "届いた日を1日目として8日以内に、もう一度出します。");
        assertThat(fixed.select(".letter-condition").text()).contains("届いた日を確かめてから出します。");
        assertThat(mobile.select(".verdict").text())
                .contains("この日までに、会社と188に確かめてください。")
                .doesNotContain("通知書を出します");
        assertThat(mobile.select(".letter-condition").text()).contains("届くまでは出しません。");
        assertThat(fixed.select(".box-now").text()).contains("前にメールや画面で届いていたなら、8日はもう始まっています。");
        assertThat(page(Map.of("paper", "none", "line", "fixed"))
                        .select(".verdict")
                        .text())
                .contains("念のための日が出ます。");
    }

    @Test
    void saysThatTheLetterDoesNotEndTheBroadcast() {
        for (String paper : List.of("paper", "none")) {
            Map<String, String> entries =
                    Map.of("paper", paper, "line", "fixed", "word", "initial", "received", "2026-11-20");
            assertThat(page(entries).select(".box-now").text()).contains("放送の契約は、この通知書では終わりません。");
        }
    }

    @Test
    void letsALetterSayThatARouterHasNotStarted() {
        Document page = page(Map.of("line", "mobile", "word", "initial", "received", "2026-11-10"));
        Document started =
                page(Map.of("line", "mobile", "word", "initial", "received", "2026-11-10", "started", "2026-11-20"));

        assertThat(page.select("#letter-started").val()).isEqualTo("まだ始まっていません");
        assertThat(page.select(".box-now").text()).contains("「初期契約解除の対象外」とあれば、通知書は出しません。", "買った本体の契約は、別に残ることがあります。");
        assertThat(started.select("#letter-started")).isEmpty();
    }

    @Test
    void tellsWhatIsLeftToDoOnTheEveningOfTheLastDay() {
        Map<String, String> entries = Map.of("line", "fixed", "word", "initial", "received", "2026-11-21");

        assertThat(page(LocalDate.of(2026, 11, 28), entries)
                        .select(".verdict-last, .box-now")
                        .text())
                .contains(
                        "休みの日でも、最後の日は今日です。",
                        "今日のうちに書き、写真を撮り、切手をはってポストに入れます。入れる所も写真に撮ります。会社のWebや電話の受付も今日使い、あすの朝いちばんに188へ。");
        assertThat(page(entries).select(".box-now").text()).doesNotContain("写真");
        assertThat(page(entries).select(".verdict-last")).isEmpty();
        assertThat(page(LocalDate.of(2026, 11, 29), entries).select("main").text())
                .contains("嘘を言われた人は、申し込む前、払う前に188に話します。");
    }

    @Test
    void waitsForNoAnswerWhileTheHotlineRests() {
        Map<String, String> entries = Map.of("line", "fixed", "word", "initial", "received", "2026-12-22");

        assertThat(page(LocalDate.of(2026, 12, 26), entries).select(".verdict").text())
                .contains("188が休みの間に最後の日が来ます。やめると決めている人は、答えを待たずに出します。");
        assertThat(page(Map.of("line", "fixed", "word", "initial", "received", "2026-11-20"))
                        .select(".verdict")
                        .text())
                .doesNotContain("188が休み");
    }

    @Test
    void sendsWhoeverHasNoPaperToFindItAndNotToTheDayOfTheCall() {
        Document page = page(Map.of("paper", "none", "line", "fixed", "signed", "2026-11-19"));

        assertThat(page.select(".verdict").text())
                .contains(
                        "2026年11月26日（木）までに確かめます",
                        "申し込んだ日に書面が届いていたときの、最後の日です。",
                        "法律で1日目になるのは、申し込んだ日や電話の日ではなく、書面を受け取った日です。");
        assertThat(page.select(".box-now").text())
                .contains("家族にも聞きます。", "電話してきた番号には、かけ直しません。", "契約書面を、いつ、どの方法で渡しましたか。", "「承諾番号」や暗証番号を電話で聞かれても、言いません。");
        assertThat(page.select("#letter-received, #letter-date").eachAttr("value"))
                .allMatch(String::isEmpty);
    }

    @Test
    void tellsWhoeverHasNoPaperForARouterThatOneKindRunsFromTheStart() {
        Document page = page(Map.of("paper", "none", "line", "mobile"));

        assertThat(page.select(".verdict").text()).contains("「8日以内キャンセル」「確認措置」という仕組みの契約だけは、サービスが始まった日から数えます。");
    }

    @Test
    void namesBusinessContractsAndWhoHelpsThem() {
        Document page = page(Map.of("use", "business"));

        assertThat(page.select(".verdict").text()).contains("会社などの法人の契約と、個人でも仕事のためだけに結んだ契約", "22条の2の7第1項、22条の2の3第6項");
        assertThat(page.select(".box-now").text()).contains("約款", "188は、消費者のための窓口です。");
        assertThat(page.select(".letter")).isEmpty();
    }

    @Test
    void takesMailsFromTheDayTheyCame() {
        Document page = page(Map.of("paper", "screen", "word", "initial", "line", "fixed", "received", "2026-11-16"));

        assertThat(page.select(".verdict").text())
                .contains(
                        "入れた日から数えると、8日を過ぎています。",
                        "書面を自分の機器に保存していないときや、メールや画面で渡すことを書面やメールなどで承諾していないときは、1日目が違うかもしれません。",
                        "「通知書をいま出したほうがよいですか」");
        assertThat(page.select("#count-title ~ ol").text()).contains("メールや画面の書面の1日目と考える日は2026年11月16日です。");
        assertThat(page.select("main").text()).contains("あなたのパソコンやスマホに入った時に受け取ったことになります（電気通信事業法26条の2第3項）。");
    }

    @Test
    void saysWhatStillHoldsAfterTheLastDay() {
        Document page = page(Map.of("line", "fixed", "word", "initial", "received", "2026-11-16"));

        assertThat(page.select(".verdict-late").text()).contains("8日を過ぎています。今日（11月24日）は、1日目から数えて9日目です。");
        assertThat(page.select("#after-title ~ div ul").text())
                .contains("同法施行規則22条の2の8", "消費者契約法4条", "8日を過ぎても、事業者変更で移り直せます", "工事の費用は、工事が行われたときだけのものです");
        assertThat(page.select(".letter")).isEmpty();
    }

    @Test
    void sendsNobodyToAFridayThatIsOver() {
        Map<String, String> endsOnSunday = Map.of("line", "fixed", "word", "initial", "received", "2026-11-22");
        Map<String, String> endsOnNewYear = Map.of("line", "fixed", "word", "initial", "received", "2026-12-25");

        assertThat(page(LocalDate.of(2026, 11, 26), endsOnSunday)
                        .select(".verdict")
                        .text())
                .contains("最後の日が土曜か日曜です。休みの日でも、最後の日は後ろにずれないものとして数えています。", "前の金曜日までに出すと安心です。");
        assertThat(page(LocalDate.of(2026, 11, 28), endsOnSunday)
                        .select(".verdict")
                        .text())
                .contains("開いている窓口を先に確かめてください。")
                .doesNotContain("金曜日");
        assertThat(page(LocalDate.of(2026, 12, 26), endsOnNewYear)
                        .select(".verdict")
                        .text())
                .contains("最後の日が正月です。", "年末のうちに出すと安心です。");
    }

    @Test
    void answersAddressesFromBeforeThePaperWasAskedFor() {
        Document fixed = page(Map.of("line", "fixed", "received", "2026-11-20", "service", "eo"));
        Document mobile = page(Map.of("line", "mobile", "received", "2026-11-20", "started", "2026-11-22"));

        assertThat(fixed.select(".verdict-answer").text()).isEqualTo("2026年11月27日（金）");
        assertThat(fixed.select(".box-now").text()).contains("その言葉が見つからなくても、ふつうはこの制度の対象です");
        assertThat(mobile.select(".letter-condition")).hasSize(1);
        assertThat(mobile.select(".verdict").text()).contains("2026年11月27日（金）", "2026年11月29日（日）");
    }

    @Test
    void asksOnlyForWhatMatters() {
        assertThat(page(Map.of("line", "fixed", "word", "initial"))
                        .select(".error-summary a")
                        .eachText())
                .containsExactly("契約書面が届いた日を入力してください。");
        assertThat(page(Map.of("line", "fixed", "paper", "none", "received", "きのう"))
                        .select(".error-summary"))
                .isEmpty();
        assertThat(page(Map.of("line", "fixed", "paper", "none", "signed", "2026-11-25"))
                        .select(".error-summary a")
                        .eachText())
                .containsExactly("申し込んだ日に、今日（2026年11月24日）より先の日が入っています。申し込んだ日を入力してください。");
    }

    private Document page(Map<String, String> entries) {
        return page(TODAY, entries);
    }

    private Document page(LocalDate today, Map<String, String> entries) {
        clock.set(today + "T03:00:00Z");
        return site.page("/tools/first-cancel", entries);
    }
}
