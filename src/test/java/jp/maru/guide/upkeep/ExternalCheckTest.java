package jp.maru.guide.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jp.maru.guide.MovableClock;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator is told about the official pages. */
class ExternalCheckTest {

    private static final String FILE = "providers/hikari-a.md";

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private OfficialServer server;
    private TinySite site;

    @BeforeEach
    void open() throws Exception {
        server = new OfficialServer();
        site = TinySite.in(folder);
        prices("""
                allPlans:
                  basis: 二次
                  asOf: 2026-10
                  page: PAGE/price
                  setup: 3300
                  removal: 0
                plans:
                  - name: 戸建て・1ギガ
                    building: 戸建て
                    monthly: {yen: 5720, later: {25: 6000}}
                    leaving: {yen: 5500, page: "PAGE/cancel"}
                    from:
                      2026-12-01:
                        monthly: 6050
                  - name: マンション・1ギガ
                    building: マンション
                    monthly: 4400
                    leaving: {yen: 4180, page: "PAGE/cancel"}
                """);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void tellsOfEachFigureWhetherItsPageShowsIt() throws Exception {
        server.page("/price", """
                <table><caption>月額料金（税込）</caption>
                <tr><th>戸建タイプ<td><span>5,720</span><span>円</span></tr>
                <tr><th>マンションタイプ<td>4,620円</tr></table>
                <p>契約事務手数料：３，３００円</p>""").status("/cancel", 403);

        assertThat(check(server())).isFalse();

        assertThat(told())
                .containsExactly(
                        "■ ひかりA（hikari-a）",
                        "PAGE/price",
                        "  見つかった\t月額 5,720円（戸建て・1ギガ）\t「戸建」から4字、「月額」から13字",
                        "  見つからない\t月額 6,000円（戸建て・1ギガ）",
                        "  見つかった\t初めの手数料 3,300円（どのプランも）\t「手数料」から1字",
                        "  見つからない\t月額（2026-12-01から） 6,050円（戸建て・1ギガ）",
                        "  見つからない\t月額 4,400円（マンション・1ギガ）",
                        "PAGE/cancel",
                        "  開けない\t解約金 5,500円（戸建て・1ギガ）",
                        "  開けない\t解約金 4,180円（マンション・1ギガ）",
                        "  理由：機械で見ることを断られました（403）。ブラウザーで見てください。",
                        "",
                        "見つかった2件、見つからない3件、開けない2件。探していないのは、公式ページの分からない額0件と、0円の額1件。",
                        "「見つかった」は手がかりです。人がページを見てから、checked と against を直してください。記事は何も変えていません。");
    }

    @Test
    void isContentWhenNothingIsMissing() throws Exception {
        prices("""
                plans:
                  - name: 戸建て・1ギガ
                    building: 戸建て
                    basis: 二次
                    asOf: 2026-10
                    page: PAGE/price
                    monthly: 5720
                  - name: マンション・1ギガ
                    building: マンション
                    basis: 二次
                    asOf: 2026-10
                    source: 1
                    monthly: 4400
                """);
        server.page("/price", "<p>月額5720円");

        assertThat(check(server())).isTrue();
        assertThat(told()).contains("見つかった1件、見つからない0件、開けない0件。探していないのは、公式ページの分からない額1件と、0円の額0件。");
    }

    @Test
    void isNotContentWhenNothingCanBeOpened() throws Exception {
        server.status("/robots.txt", 500);

        assertThat(check(server())).isFalse();
        assertThat(told()).contains("見つかった0件、見つからない0件、開けない7件。探していないのは、公式ページの分からない額0件と、0円の額1件。");
    }

    @Test
    void changesNothing() throws Exception {
        String before = site.text(FILE);
        server.page("/price", "<p>月額5720円");

        check(server());

        assertThat(site.text(FILE)).isEqualTo(before);
    }

    @Test
    void opensNoLineToThisMachineByItself() throws Exception {
        ExternalCheck check = new ExternalCheck(folder, URI.create("https://www.example.jp"), CLOCK, lines::add);

        assertThat(check.of(edition().providers())).isFalse();

        assertThat(told()).contains("  理由：だれでも見られる場所のアドレスではありません。ブラウザーで見てください。");
        assertThat(server.asked()).isEmpty();
    }

    private static final MovableClock CLOCK = new MovableClock("2026-11-29T00:00:00Z");

    /** All but the one that this test has opened. */
    private static Predicate<InetAddress> server() {
        return address -> !address.getHostAddress().equals("127.0.0.1");
    }

    private boolean check(Predicate<InetAddress> refused) throws Exception {
        return new ExternalCheck(folder, URI.create("https://www.example.jp"), CLOCK, lines::add, refused, time -> {})
                .of(edition().providers());
    }

    private Edition edition() {
        return (Edition) new ContentFolder(site.content().toString()).proofread();
    }

    private void prices(String yaml) {
        String text = TinySite.in(folder).text(FILE).replace("basis: 公式", "basis: 公知");
        int end = text.indexOf("\n---", 3) + 1;
        site.write(FILE, text.substring(0, end) + yaml.replace("PAGE", server.url("")) + text.substring(end));
    }

    private List<String> told() {
        return lines.stream().map(line -> line.replace(server.url(""), "PAGE")).toList();
    }
}
