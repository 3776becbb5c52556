package jp.maru.guide.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseRulesTest {

    private static final String SOURCE = "sources:\n  - title: ある資料\n    url: https://%s/doc\n    date: 不明\n---\n";

    @TempDir
    Path folder;

    TinySite site;

    @BeforeEach
    void laySite() {
        site = TinySite.in(folder);
    }

    @Test
    void findsNothingInTheSitesOfTheTests() {
        assertThat(site.cautions()).isEmpty();
        assertThat(TinySite.withEverything(folder).cautions()).isEmpty();
    }

    @Test
    void tellsAPartThatADocumentOfItsFolderIsToHave() {
        site.write("site.md", site.text("site.md").replace("related:", """
                parts:
                  troubles: ["desks:", "## まず確かめること", ":::now", "## 相談事例｜## 相談先"]
                  pages: [maruが書いています。｜お返事のためだけ]
                related:"""));

        assertThat(site.cautions())
                .containsExactly(
                        "content/troubles/unknown-bill.md:1:1: 「:::now」がありません。"
                                + " → この種類の記事には必ず書くことにしています。書き足してください。「｜」で区切ったものは、どれか1つを書きます。決まりのほうを変えるときは、site.md の parts を直します。",
                        "content/troubles/unknown-bill.md:1:1: 「## 相談事例｜## 相談先」がありません。"
                                + " → この種類の記事には必ず書くことにしています。書き足してください。「｜」で区切ったものは、どれか1つを書きます。決まりのほうを変えるときは、site.md の parts を直します。");
    }

    @Test
    void refusesPartsOfAFolderThatIsNone() {
        site.write("site.md", site.text("site.md").replace("related:", "parts:\n  trouble: [a]\nrelated:"));

        assertThat(site.problems()).singleElement().asString().startsWith("content/site.md:8:3 trouble: ");
    }

    @Test
    void tellsWhatNobodyCouldConfirmWhereverItIsWritten() {
        site.write("words.md", site.text("words.md").replace("troubled:", """
                unconfirmed:
                  - words: 5,368円
                    reason: 販売店だけ
                  - words: 03-3446-1623
                    reason: 公式ページで読めていない
                troubled:"""));
        site.write("desks/hotline.md", site.text("desks/hotline.md").replace("\"188\"", "\"03-3446-1623\""));
        site.about("[資料](https://www.example.jp/)によると、15,368円です。\n\n月に5368円です。\n");

        assertThat(site.cautions())
                .filteredOn(caution -> caution.contains("確かめ"))
                .containsExactly(
                        "content/desks/hotline.md:6:9: 「03-3446-1623」と書かれています。確かめられていないことです（公式ページで読めていない）。"
                                + " → 消してください。確かめられたら、words.md の unconfirmed から外します。",
                        "content/pages/about.md:8:3: 「5,368円」と書かれています。確かめられていないことです（販売店だけ）。"
                                + " → 消してください。確かめられたら、words.md の unconfirmed から外します。");
    }

    @Test
    void tellsASentenceOfMoreThanAHundredCharacters() {
        site.about("短い文です。\n\n- " + "あ".repeat(99) + "。\n- 次も、" + "い".repeat(97) + "。\n");

        assertThat(site.cautions())
                .containsExactly("content/pages/about.md:9:3: 1文が101字あります：「次も、いいいいいいいいいいいいいいいいい…」"
                        + " → 100字までの文に分けてください。1文に1つのことを書くと、読みやすくなります。");
    }

    @Test
    void countsWhatAReferenceStandsForAsReadersReadIt() {
        String almost = "う".repeat(100 - "消費者ホットライン（188）。".length());

        site.about(almost + "[[desk:hotline]]。\n");
        assertThat(site.cautions()).isEmpty();

        site.about("う" + almost + "[[desk:hotline]]。\n");
        assertThat(site.cautions()).singleElement().asString().contains("1文が101字あります");
    }

    @Test
    void tellsALongSentenceInADescriptionAndInATable() {
        site.write("pages/about.md", site.text("pages/about.md").replace("書いている人のことです。", "え".repeat(101)))
                .write("pages/privacy.md", site.text("pages/privacy.md") + "\n|題|\n|---|\n|" + "お".repeat(102) + "|\n");

        assertThat(site.cautions())
                .hasSize(2)
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("content/pages/about.md:3:14 description: 1文が101字あります"),
                        two -> assertThat(two)
                                .startsWith("content/pages/privacy.md:")
                                .contains(": 1文が102字あります"));
    }

    @Test
    void tellsAWordThatIsSpeltOtherwiseThanTheSiteSpellsIt() {
        site.write(
                        "words.md",
                        site.text("words.md")
                                .replace("troubled:", "spellings:\n  - [プロバイダ, プロバイダー]\n  - [ブラウザー, ブラウザ]\ntroubled:"))
                .about("プロバイダとブラウザーです。\n**プロバイダー**とブラウザです。\n");

        assertThat(site.cautions())
                .containsExactly(
                        "content/pages/about.md:7:3: 「プロバイダー」と書かれています。このサイトでは「プロバイダ」と書きます。"
                                + " → 「プロバイダ」に直してください。決まりのほうを変えるときは、words.md の spellings を直します。",
                        "content/pages/about.md:7:12: 「ブラウザ」と書かれています。このサイトでは「ブラウザー」と書きます。"
                                + " → 「ブラウザー」に直してください。決まりのほうを変えるときは、words.md の spellings を直します。");
    }

    @Test
    void tellsAnAddressThatIsWrittenAsItIs() {
        site.about("[窓口](https://www.caa.go.jp/)と、https://www.kokusen.go.jp/map/です。\n");

        assertThat(site.cautions())
                .containsExactly("content/pages/about.md:6:31: アドレスがそのまま書かれています：https://www.kokusen.go.jp/map/"
                        + " → [ページの名前](アドレス) の形で、名前のリンクにしてください。");
    }

    @Test
    void tellsTheFirstFigureOfADocumentWithoutSources() {
        site.about("5人です。\n\n月に１,１００円です。最大1Gbpsです。\n");

        assertThat(site.cautions())
                .containsExactly("content/pages/about.md:8:1: 金額か速さの数字「1,100円」がありますが、この記事には出典がありません。"
                        + " → sources に出典を書くか、数字を消してください。");
    }

    @Test
    void takesAFigureWhereThereIsASource() {
        site.write(
                "pages/about.md",
                site.text("pages/about.md")
                        .replaceFirst("(?s)---\n\\z|---\nmaru", SOURCE.formatted("www.example.jp") + "最大100Mbpsです。\n"));

        assertThat(site.text("pages/about.md")).contains("ある資料");
        assertThat(site.cautions()).isEmpty();
    }

    @Test
    void tellsASourceThatIsNone() {
        site.write(
                "pages/about.md",
                site.text("pages/about.md")
                        .replaceFirst("---\nmaru", SOURCE.formatted("detail.chiebukuro.yahoo.co.jp") + "maru"));

        assertThat(site.cautions())
                .containsExactly(
                        "content/pages/about.md:7:10 url: 出典が、掲示板、写し、紹介や販売のサイト（detail.chiebukuro.yahoo.co.jp）です。"
                                + " → 官公庁、会社、報道の資料に替えてください。替えられなければ、リンクを消し、文に「公式でない資料」と書きます。");
    }

    @Test
    void tellsAlsoWhatIsBelowSuchAHostButNotWhatEndsLikeOne() {
        DoubtfulHosts hosts = new DoubtfulHosts();

        assertThat(hosts.include("egg.5ch.net")).isTrue();
        assertThat(hosts.include("WEB.ARCHIVE.ORG")).isTrue();
        assertThat(hosts.include("www.not-5ch.net")).isFalse();
        assertThat(hosts.include("www.soumu.go.jp")).isFalse();
    }

    @Test
    void publishesWhatBreaksARule() {
        site.about("か".repeat(200) + "\n");

        assertThat(site.problems()).isEmpty();
        assertThat(site.edition().documents()).hasSizeGreaterThan(10);
    }
}
