package jp.maru.guide.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the content that goes with the program promises its readers. */
class ShippedContentTest {

    private static final Path CONTENT = Path.of("content");

    /** What could not be confirmed, each with the reason; commas do not count. */
    private static final Map<String, String> UNCONFIRMED = Map.ofEntries(
            Map.entry("03-3446-1623", "平日バックアップ相談：公式ページで番号を読めていない"),
            Map.entry("03-3446-0999", "お昼の消費生活相談：続いているか分からない"),
            Map.entry("03-5253-5900", "総務省の相談センター：公式ページで番号を読めていない"),
            Map.entry("03-4555-4124", "TCA相談窓口：公式ページで番号を読めていない"),
            Map.entry("0570-783-110", "ひまわりお悩み110番：公式ページで番号を読めていない"),
            Map.entry("03-5974-0068", "迷惑メール相談センター：公式ページで番号を読めていない"),
            Map.entry("03-5978-7509", "IPA：窓口が分かれた後の番号を読めていない"),
            Map.entry("25000円", "初期契約解除の工事費の上限：告示の本文を読めていない"),
            Map.entry("31680円", "auひかりの撤去費：販売店の記事だけ"),
            Map.entry("25Gbps", "NTT東日本の新しいサービス：個人のブログだけ"),
            Map.entry("セキュリティ強化費", "2009年の引き落としの例：まとめサイトだけ"),
            Map.entry("10万円ごとに", "少額訴訟の手数料：2026年5月より前の額"),
            Map.entry("約48%", "キャッシュバックの調査：当事者の調査の孫引き"),
            Map.entry("65.1%", "セット割の適用率：転載だけ"),
            Map.entry("61.5%", "セット割の適用率：転載だけ"),
            Map.entry("40.4%", "セット割の適用率：転載だけ"),
            Map.entry("6割超", "光の苦情の割合：年が分からず、ほかの数字に誤りがある"),
            Map.entry("12800件", "光回線の相談の推移：出所が分からず、公式と合わない"),
            Map.entry("30GB", "WiMAXの制限：紹介サイトだけ"),
            Map.entry("15Mbps", "4Kの推奨速度：公式で確かめていない"),
            Map.entry("2017年2月28日", "ADSLの終わり：販売店の記事だけ"),
            Map.entry("2021年9月30日", "ADSLの終わり：販売店の記事だけ"),
            Map.entry("2022年3月31日", "ADSLの終わり：販売店の記事だけ"),
            Map.entry("2023年8月", "TCAの調整手続の始まり：日を読めていない"),
            Map.entry("2週間〜2か月", "開通までの目安：二次の解説だけ"),
            Map.entry("5720円", "料金：日付が分からない"),
            Map.entry("6380円", "料金：日付が分からない"),
            Map.entry("5610円", "料金：日付が分からない"),
            Map.entry("7370円", "料金：保存した日が分からない"),
            Map.entry("6490円", "料金：保存した日が分からない"),
            Map.entry("5368円", "料金：販売店だけ"));

    private static Edition edition;

    @BeforeAll
    static void read() {
        edition = (Edition) new ContentFolder(CONTENT.toString()).read();
    }

    @Test
    void breaksNoRuleOfTheHouse() {
        assertThat(edition.cautions()).isEmpty();
    }

    @Test
    void hasTheFourCasesOfTheOriginalPageAndTenMore() {
        assertThat(edition.troubles()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(edition.troubles())
                .extracting(Document::address)
                .startsWith(
                        "/troubles/support-quality",
                        "/troubles/bankruptcy",
                        "/troubles/duplicate-contracts",
                        "/troubles/unknown-charges");
    }

    @Test
    void givesEveryCaseItsParts() {
        assertThat(edition.troubles()).allSatisfy(trouble -> {
            Element page = page(trouble);
            assertThat(page.select(".box-now > ol > li")).hasSizeBetween(3, 5);
            assertThat(page.select("h2").eachText()).contains("相談事例", "問題点", "どうすればよいか", "法律ではどうなっていますか");
            assertThat(page.select(".box-say li")).isNotEmpty();
            assertThat(page.select("a.cite")).hasSizeGreaterThanOrEqualTo(3);
            assertThat(page.text())
                    .contains("あなたの場合の結論は、窓口で確かめてください。")
                    .containsAnyOf("相談に多い形をもとにした例", "元のページの例を書き直したもの");
            assertThat(trouble.desks()).isNotEmpty();
            assertThat(trouble.related()).isNotEmpty();
        });
    }

    @Test
    void givesEveryTopicItsParts() {
        assertThat(edition.topics()).hasSize(13).allSatisfy(topic -> {
            Element page = page(topic);
            assertThat(Jsoup.parse(edition.opening(topic)).text().length())
                    .as("short answer")
                    .isBetween(40, 400);
            assertThat(page.select("h2").eachText())
                    .contains("何を、どの順で見るか", "つまずきやすいところ", "申し込む前のチェックリスト", "むかしと変わったこと");
            assertThat(page.select("h2:contains(チェックリスト) + ul > li")).hasSizeGreaterThanOrEqualTo(3);
            assertThat(page.select(".box-say li")).hasSizeGreaterThanOrEqualTo(2);
            assertThat(page.select("a.cite")).isNotEmpty();
        });
    }

    @Test
    void saysOfEveryDeskWhatItDoesAndForWhom() {
        assertThat(edition.desks()).hasSizeGreaterThanOrEqualTo(16).allSatisfy(desk -> {
            assertThat(page(desk).select("strong").eachText())
                    .contains("できること", "できないこと", "用意するもの")
                    .containsAnyOf("相談できる人", "使える人", "頼める人", "申請できる人", "報告できる人");
            assertThat(desk.url()).startsWith("https://");
        });
        assertThat(edition.desk("consumer-hotline").orElseThrow().cost()).contains("20秒11円", "地元の番号のほうが安い");
    }

    @Test
    void saysHowToSpeakToADeskForEveryCase() {
        Element page = page(edition.desksIntroduction());

        assertThat(page.select(".box-say").size()).isGreaterThanOrEqualTo(10);
        assertThat(page.select("a[href^=/troubles/]").eachAttr("href"))
                .containsAll(edition.troubles().stream().map(Document::address).toList());
    }

    @Test
    void explainsFiftyTermsAndLeadsOnFromEach() {
        assertThat(edition.terms()).hasSizeGreaterThanOrEqualTo(50).allSatisfy(term -> {
            assertThat(term.related()).isNotEmpty();
            assertThat(term.reading()).isNotEmpty();
        });
        assertThat(edition.terms())
                .flatExtracting(Term::related)
                .containsAll(edition.troubles().stream().map(Document::address).toList());
    }

    @Test
    void saysWhenEachDocumentWasCheckedAndWhereItComesFrom() {
        assertThat(edition.documents())
                .filteredOn(document -> document instanceof Trouble
                        || document instanceof Topic
                        || document instanceof Desk
                        || document instanceof Term
                        || document instanceof StaticPage
                        || document instanceof Introduction)
                .allSatisfy(document -> assertThat(document.article().review()).isNotNull());
        assertThat(edition.documents())
                .filteredOn(document ->
                        document instanceof Trouble || document instanceof Topic || document instanceof Desk)
                .allSatisfy(document -> assertThat(document.article().sources()).isNotEmpty());
    }

    @Test
    void leadsFromALawToTheLawItself() {
        assertThat(edition.documents())
                .flatExtracting(document -> document.article().sources())
                .extracting(Source::url)
                .doesNotContain("https://laws.e-gov.go.jp/")
                .contains("https://laws.e-gov.go.jp/law/359AC0000000086");
    }

    @Test
    void breaksTheBarsOfTheConsultationsWhereTheCollectionChanged() {
        Element page = page(edition.find("/about").orElseThrow());

        assertThat(page.select("svg .drawing-bar")).hasSizeGreaterThan(10);
        assertThat(page.select("svg .drawing-break")).hasSize(1);
        assertThat(page.select("svg .drawing-text").text()).contains("2016年7月");
    }

    @Test
    void tellsNothingThatCouldNotBeConfirmed() {
        Map<String, String> texts = texts();

        UNCONFIRMED.forEach((words, reason) -> assertThat(texts)
                .as("%s（%s）", words, reason)
                .allSatisfy((file, text) -> assertThat(text).as(file).doesNotContain(words)));
    }

    private static Element page(Document document) {
        return Jsoup.parse(edition.html(document));
    }

    private static Map<String, String> texts() {
        try (Stream<Path> files = Files.walk(CONTENT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.equals(CONTENT.resolve("README.md")))
                    .collect(Collectors.toMap(Path::toString, file -> read(file).replace(",", "")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
