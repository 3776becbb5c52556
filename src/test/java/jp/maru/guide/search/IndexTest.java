package jp.maru.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {

    @TempDir
    Path folder;

    TinySite site;

    @BeforeEach
    void laySite() {
        site = TinySite.in(folder);
    }

    /** The same letters in another dress. */
    @ParameterizedTest
    @CsvSource({
        "ルーターの設定, るーたー",
        "ルーターの設定, ﾙｰﾀｰ",
        "ルーターの設定, ルータ",
        "ルーターの設定, ルータ−",
        "Wi-Fiの箱, ｗｉ－ｆｉ",
        "Wi-Fiの箱, WI-FI",
        "１０ギガ, 10ギガ",
        "廣告の圖, 広告の図",
        "料金は㌔単位, キロ",
        "バスとパス, ばす",
        "神社の神, 神",
        "契約書面, 約書",
        "2026年, 02",
        "ガス, ｶﾞｽ"
    })
    void findsWhateverTheWidthTheKanaAndTheAge(String text, String typed) {
        assertThat(addresses(text, typed)).contains("/about");
    }

    /** What stands in a box, a list of definitions, a quotation, a figure. */
    @Test
    void findsWordsWhereverTheyStand() {
        site.about("""
                はじめに。

                :::now
                1. **箱の電源を抜きます。**
                :::

                遅延損害金
                : 払うのが遅れたときのお金です。

                > 引いた言葉です。

                :::figure bars
                表：相談の件数

                | 年度 | 件数 |
                | --- | --- |
                | 昔の年度 | 1234 |
                :::
                """);
        Index index = index();

        for (String word : List.of("箱の電源を抜き", "遅延損害金", "払うのが遅れ", "引いた言葉", "相談の件数", "昔の年度", "1234")) {
            assertThat(index.find(word, 1).results())
                    .as(word)
                    .extracting(SearchResult::address)
                    .startsWith("/about");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ひかりA 月額", "ひかりA 料金", "ひかりA 工事費"})
    void findsThePricesOfAService(String typed) {
        site = TinySite.withEverything(folder);

        SearchAnswer answer = index().find(typed, 1);

        assertThat(answer.results().get(0).address()).isEqualTo("/providers/hikari-a#prices");
        assertThat(answer.missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"新しい幹線です, 新幹線", "バスです, パス", "バスです, ハス", "光の回線, 光回", "回線の速さ, 速さの回線", "大きな犬, 太きな"})
    void findsNothingForeign(String text, String typed) {
        assertThat(addresses(text, '"' + typed + '"')).doesNotContain("/about");
    }

    /** Kana can be made of whatever is Latin. */
    @ParameterizedTest
    @ValueSource(strings = {"how tall is mount everest", "football score yesterday"})
    void readsNoJapaneseIntoAnotherLanguage(String typed) {
        site.about("届いたとき、すぐに捨てるものの話です。\n");

        SearchAnswer found = index().find(typed, 1);

        assertThat(found.results()).isEmpty();
        assertThat(typed.split(" ")).containsAll(found.missing());
    }

    @Test
    void wantsWhatIsQuotedAndNothingThatIsExcluded() {
        assertThat(addresses("紙の契約書面を見ます", "\"契約書面\" 紙")).contains("/about");
        assertThat(addresses("紙の契約書面を見ます", "\"電子\" 契約書面")).doesNotContain("/about");
        assertThat(addresses("紙の契約書面を見ます", "契約書面 -紙")).doesNotContain("/about");
    }

    @Test
    void findsTheBestThereIsWhereNoPageHoldsAllWordsAndSaysWhichIsMissing() {
        site.about("電話で解約を伝えます。\n\n## 解約の順番\n\n解約の話です。\n");

        SearchAnswer found = index().find("解約 認知症 電話", 1);

        assertThat(found.missing()).containsExactly("認知症");
        assertThat(found.results().get(0).address()).startsWith("/about");
        assertThat(found.results().get(0).instead()).containsExactly(new SearchResult.Instead("認知症", "", false));
    }

    @Test
    void saysWhichSynonymItFound() {
        site.about("ここは破産の話です。\n");
        site.write("words.md", site.text("words.md").replace("synonyms:\n", "synonyms:\n  - [倒産, 破産]\n"));

        List<SearchResult> results = index().find("倒産", 1).results();

        assertThat(results).hasSize(1);
        assertThat(results.get(0).instead()).containsExactly(new SearchResult.Instead("倒産", "破産", false));
    }

    @Test
    void leadsToTheSectionAndMarksWhatWasSought() {
        site.about("はじめに。\n\n## やめ方\n\n電話で解約を伝えます。\n");

        SearchResult result = index().find("解約", 1).results().get(0);

        assertThat(result.address()).isEqualTo("/about#やめ方");
        assertThat(result.excerpt()).contains(new Piece("解約", true));
    }

    /** A word is sought without the sign at its end, and numbers in one way of writing. */
    @ParameterizedTest
    @CsvSource({
        "消費生活センターに聞きます, 消費生活センタ, センター",
        "ルーターを返します, ルータ, ルーター",
        "'工事費は39,600円です', 39600円, '39,600円'",
        "工事費は3万9600円です, '39,600円', 3万9600円",
        "八日のあいだ, 8日, 八日",
        "Wi-Fiの箱です, wifi, Wi-Fi"
    })
    void marksWordsAndAmountsAsTheyArePrinted(String text, String typed, String marked) {
        site.about(text + "。\n");

        assertThat(index().find(typed, 1).results())
                .flatExtracting(SearchResult::excerpt)
                .filteredOn(Piece::marked)
                .extracting(Piece::text)
                .anyMatch(piece -> piece.endsWith(marked))
                .noneMatch(piece -> !piece.endsWith(marked) && marked.startsWith(piece));
    }

    @Test
    void saysOfNoVerbThatAPageLacksIt() {
        site.about("電話で解約を伝えます。\n\n## 解約の電話\n\n短く話します。\n");

        SearchAnswer found = index().find("解約の電話を走らせる", 1);

        assertThat(found.missing()).isEmpty();
        assertThat(found.results().get(0).instead()).isEmpty();
    }

    @Test
    void readsASentenceForItsTellingWords() {
        site.about("電話で解約を伝えます。\n\n## 解約の電話\n\n短く話します。\n");

        SearchAnswer found = index().find("すみません、解約を電話でお伝えしたいのですが、どうしたらいいでしょうか", 1);

        assertThat(found.missing()).isEmpty();
        assertThat(found.results().get(0).address()).startsWith("/about");
        assertThat(found.results().get(0).instead()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "手数料は39600円, '39,600円'",
        "'手数料は39,600円', 3万9600円",
        "8日以内, 八日以内",
        "10Gbpsの回線, 10ギガ",
        "2年縛り, 二年縛り",
        "3か月の無料, 3ヶ月",
        "霞ケ関の窓口, 霞ヶ関",
        "解約の話, kaiyaku",
        "初期の料金の話, syoki ryoukin",
        "失敗の話, shippai",
        "J:COMの話, jcom",
        "二重のとびら, 2重のとびら",
        "2階の部屋, 二階"
    })
    void findsNumbersAndNamesHoweverTheyAreWritten(String text, String typed) {
        assertThat(addresses(text, typed)).startsWith("/about");
    }

    /** Endings of a dialect and figures are of every subject: they make nobody's question foreign. */
    @ParameterizedTest
    @CsvSource({"年金暮らしの人の料金の話, 年金暮らしなんじゃが料金はどれがええんかのう", "中継機の話, 中継機 3日 20GB"})
    void answersInSpiteOfWordsThatTellNothing(String text, String typed) {
        assertThat(addresses(text, typed)).startsWith("/about");
    }

    /** Kuromoji cannot tell words in kana, in whatever number they are a name. */
    @Test
    void findsALongNameByHowItIsRead() {
        term("kaijo", "初期契約解除", "しょきけいやくかいじょ", "八日のうちにやめることです。");

        assertThat(index().find("しょきけいやくかいじょ やりかた", 1).results().get(0).address())
                .isEqualTo("/glossary#kaijo");
    }

    @Test
    void tellsWhatAWordMeansFirstOnlyWhereLittleElseIsAsked() {
        term("relay", "中継機", "ちゅうけいき", "電波を中継する中継機のことです。");
        site.about("中継機の電源と再起動と置き場所の話です。中継機は手順どおりに置きます。\n");

        assertThat(index().find("中継機とは", 1).results().get(0).address()).isEqualTo("/glossary#relay");
        assertThat(index().find("中継機 電源 再起動 置き場所 手順", 1).results().get(0).address())
                .isEqualTo("/about");
    }

    @Test
    void findsAPageByWhatElseItIsCalledAndPutsItFirst() {
        site.write("pages/shop.md", """
                ---
                title: 晴天電機
                also: [アオゾラ]
                description: 店の話です。
                published: 2026-11-01
                ---
                店です。
                """);
        site.about("アオゾラの話です。アオゾラの解約の話です。\n");

        assertThat(index().find("アオゾラ 解約", 1).results().get(0).address()).isEqualTo("/shop");
    }

    @ParameterizedTest
    @CsvSource({"あおぞら光はまだある, あおぞら", "晴天光はまだある, あおぞら", "晴天光はまだある, アオゾラ", "晴天光はまだある, 晴天"})
    void findsAWordByTheReadingAboveIt(String text, String typed) {
        assertThat(addresses(text.replace("晴天", "{晴天|あお|ぞら}"), typed)).containsExactly("/about");
    }

    @Test
    void findsATitleByTheReadingAboveIt() {
        site.write("pages/shop.md", """
                ---
                title: "{東雲屋|しののめや}の店"
                description: 店の話です。
                published: 2026-11-01
                ---
                店です。
                """);

        SearchResult result = index().find("しののめや", 1).results().get(0);

        assertThat(result.address()).isEqualTo("/shop");
        assertThat(result.instead()).containsExactly(new SearchResult.Instead("しののめや", "東雲屋", true));
    }

    @Test
    void takesKnownWordsOutOfASentenceInHiragana() {
        site.about("電話で契約を伝えます。\n");

        SearchAnswer found = index().find("でんわでけいやくをつたえるには", 1);

        assertThat(found.results().get(0).address()).isEqualTo("/about");
        assertThat(found.results().get(0).instead())
                .contains(new SearchResult.Instead("でんわ", "電話", true), new SearchResult.Instead("けいやく", "契約", true));
    }

    @ParameterizedTest
    @CsvSource({
        "ブロードバンドの話です, ブロードバント, ブロードバンド",
        "ブロードバンドの話です, ブロドーバンド, ブロードバンド",
        "ブロードバンドの話です, ブロードンド, ブロードバンド",
        "ブロードバンドの話です, ブロオードバンド, ブロードバンド",
        "ブロードバンドの話です, ぶろーどばんと, ブロードバンド",
        "BROADBANDの話です, broadvand, BROADBAND",
        "ブロードバンドの話です, 解約ブロードバント, ''",
        "ガスの話です, ガヌ, ''"
    })
    void mendsOneWrongSignOfAKatakanaWordAndSaysSo(String text, String typed, String mended) {
        site.about(text + "。\n");

        SearchAnswer found = index().find(typed, 1);

        assertThat(found.taken())
                .extracting(SearchAnswer.Taken::mended)
                .as(found.toString())
                .isEqualTo(mended.isEmpty() ? List.of() : List.of(mended));
        assertThat(found.count() > 0).isEqualTo(!mended.isEmpty());
    }

    @Test
    void takesAKatakanaWordApartOfWhichOnePartIsKnown() {
        site.about("フィッシングの話と、メールの話と、フレッツの話と、クロスの話です。\n");

        assertThat(index().find("フレッツクロス", 1).count()).isOne();
        SearchAnswer found = index().find("フィシングメール", 1);
        assertThat(found.count()).isOne();
        assertThat(found.taken()).extracting(SearchAnswer.Taken::mended).containsExactly("フィッシング");
        assertThat(index().find("シンカンセンメール", 1).count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"外す, はずしかた", "線が切れる, せんがきれた"})
    void findsVerbsThatAreTypedInKanaByTheFormOfTheDictionary(String text, String typed) {
        site.about("機器を" + text + "ことの話です。\n");

        assertThat(index().find(typed, 1).count()).isOne();
    }

    @Test
    void findsNoPageByAWordOfManyPagesWhereTheQuestionTellsMore() {
        for (int page = 1; page <= 9; page++) {
            site.write(
                    "pages/page-" + page + ".md",
                    site.text("pages/about.md").replaceFirst("title: .*", "title: 第" + page + "頁") + "クジラの話です。\n");
        }
        site.about("ラッコの話です。\n");

        assertThat(index().find("クジラ", 1).count()).isEqualTo(9);
        assertThat(index().find("クジラ ラッコ", 1).results())
                .extracting(SearchResult::address)
                .containsExactly("/about");
    }

    /** Nobody sees them. */
    @Test
    void findsByTheWordsOfThoseWhoAskThoughThePageDoesNotSayThem() {
        site.write(
                "pages/about.md",
                site.text("pages/about.md").replaceFirst("\ndescription:", "\nasked: [ぐるぐる回って進まない]\ndescription:"));

        SearchAnswer found = index().find("ぐるぐる", 1);

        assertThat(found.results())
                .extracting(result -> result.document().address())
                .containsExactly("/about");
        assertThat(found.results().get(0).excerpt().toString()).doesNotContain("ぐるぐる");
    }

    @Test
    void mendsNothingInQuotesAndNothingThatIsFound() {
        site.about("ブロードバンドとブロードバントの話です。\n");

        assertThat(index().find("ブロードバント", 1).taken()).isEmpty();
        assertThat(index().find("\"ブロードバンプ\"", 1).taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "　", "！？", "\"", "\"\"", "-", "--", "\u0000\u0001", "a\nb", "😀", "*", "(", "AND OR"})
    void answersWhateverIsTyped(String typed) {
        assertThat(index().find(typed, 1).results()).hasSizeLessThan(11);
    }

    @Test
    void answersALongTextCalmly() {
        SearchAnswer found = index().find("あいうえお".repeat(2000), 1);

        assertThat(found.shortened()).isTrue();
        assertThat(found.count()).isZero();
    }

    private List<String> addresses(String text, String typed) {
        site.about(text + "。\n");
        return index().find(typed, 1).results().stream()
                .map(result -> result.address().replaceFirst("#.*", ""))
                .toList();
    }

    private void term(String key, String title, String reading, String text) {
        site.write("glossary/" + key + ".md", """
                ---
                title: %s
                reading: %s
                description: %s
                published: 2026-11-01
                ---

                %s
                """.formatted(title, reading, text, text));
    }

    private Index index() {
        return Index.of(site.edition().at(Instant.parse("2026-11-24T03:00:00Z"), false));
    }
}
