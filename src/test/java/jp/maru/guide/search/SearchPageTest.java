package jp.maru.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import jp.maru.guide.SmallSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SmallSite
class SearchPageTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @LocalServerPort
    int port;

    @Test
    void showsWhatWasFoundAndKeepsTheQuestion() throws Exception {
        Document page = page("光回線");

        assertThat(page.title()).startsWith("「光回線」の検索結果｜");
        assertThat(page.select("main h1").text()).isEqualTo("「光回線」の検索結果");
        assertThat(page.select("[role=status]").text()).containsPattern("[0-9]件見つかりました(（1／[0-9]+ページ）)?。");
        assertThat(page.select("#search-box-q").attr("value")).isEqualTo("光回線");
        assertThat(page.select(".search-result mark").eachText()).contains("光回線");
    }

    @Test
    void letsNoQuestionTurnTheWordsOfThePageRound() throws Exception {
        Document page = page("光\u202e回線\u2066\u200f");

        assertThat(page.title()).startsWith("「光 回線」の検索結果｜");
        assertThat(page.html()).doesNotContainPattern("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]");
    }

    @Test
    void isOnePageToSearchEnginesAndNoneWhereNothingWasFound() throws Exception {
        assertThat(page("光回線").select("link[rel=canonical]").attr("href")).isEqualTo("http://localhost:8080/search");
        assertThat(page("光回線").select("meta[name=robots]")).isEmpty();
        assertThat(page("いかがわしい宣伝").select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page("いかがわしい宣伝").select("link[rel=canonical]")).isEmpty();
    }

    @Test
    void leadsToTheTopicsAndListsThemNowhere() throws Exception {
        assertThat(page("いかがわしい宣伝").select(".topic-index")).isEmpty();
        assertThat(page("光回線").select(".topic-index")).isEmpty();
        assertThat(page("光回線").select("footer a[href=/compare]")).hasSize(1);
    }

    @Test
    void tellsInTheOperatorsWordsHowToSearch() throws Exception {
        assertThat(page("").select("main").text()).contains("サイト内の検索", "言葉を入れて探します。");
    }

    @Test
    void offersAWayOnWhereNothingIsFound() throws Exception {
        Document page = page("新幹線");

        assertThat(page.select("main").text()).contains("見つかりませんでした", "188");
        assertThat(page.select("main a").eachAttr("href"))
                .contains("/troubles", "/tools/first-cancel", "/desks", "/inquiry", "tel:188");
    }

    @Test
    void showsTheDoorItselfForADeskAndForATool() throws Exception {
        assertThat(page("消費者ホットライン").select(".search-door a").eachAttr("href")).contains("tel:188");
        assertThat(page("総額をくらべる").select(".search-door a").eachAttr("href")).contains("/tools/total-cost");
    }

    @Test
    void saysWhatAMistypedWordWasTakenFor() throws Exception {
        assertThat(page("光回戦").select("[role=status]").text()).contains("「光回戦」は見つからなかったので、「光回線」で探しました。");
    }

    @Test
    void saysThatOnlyTheBeginningOfALongQuestionWasSought() throws Exception {
        assertThat(page("解約 ".repeat(500)).select("[role=status]").text()).contains("長い文だったので、初めの部分だけで探しました。");
    }

    @Test
    void saysWhichWordNoPageHolds() throws Exception {
        assertThat(page("光回線 新幹線").select("[role=status]").text()).contains("「新幹線」のあるページはありません。残りの言葉で探しました。");
    }

    @Test
    void isKeptByNobodyElse() throws Exception {
        assertThat(get("光回線").headers().firstValue("Cache-Control")).hasValue("max-age=60, private");
    }

    @Test
    void echoesNothingAsMarkup() throws Exception {
        assertThat(page("<script>alert(1)</script>").select("script:not([src])"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "！？", "\"", "-", "\u0001\n", "%", "&page=2"})
    void answersWhateverIsTypedWithACalmPage(String typed) throws Exception {
        HttpResponse<String> answer = get(typed);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("main h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"あ", "😀"})
    void answersTenThousandCharacters(String sign) throws Exception {
        HttpResponse<String> answer = get(sign.repeat(10_000));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("長い文だったので、初めの部分だけで探しました。");
    }

    @Test
    void countsWhatWasSoughtInVainAndNobodysAddress(@Autowired SearchLog log, @Autowired JdbcClient jdbc)
            throws Exception {
        page("ゆきだるま");
        page("ゆきだるま");
        page("ゆきだるま");
        page("hanako@example.jp");
        page("090-1234-5678");
        page("光回線");
        log.store();

        assertThat(new UnfoundSearches(jdbc).list())
                .containsOnlyOnce(new UnfoundSearch("ゆきだるま", 3, TODAY))
                .extracting(UnfoundSearch::question)
                .doesNotContain("hanako@example.jp", "090-1234-5678", "光回線");
    }

    @Test
    void forgetsEachNightWhatNobodyAskedForNinetyDays(@Autowired SearchLog log, @Autowired JdbcClient jdbc) {
        UnfoundSearches searches = new UnfoundSearches(jdbc);
        searches.add("九十一日前の問い", 1, TODAY.minusDays(91));
        searches.add("八十九日前の問い", 1, TODAY.minusDays(89));

        log.forget();

        assertThat(searches.list())
                .extracting(UnfoundSearch::question)
                .contains("八十九日前の問い")
                .doesNotContain("九十一日前の問い");
    }

    @Test
    void forgetsWhatIsOldOrTooMuch(@Autowired JdbcClient jdbc) {
        UnfoundSearches searches = new UnfoundSearches(jdbc);
        searches.add("古い問い", 5, LocalDate.parse("2020-01-01"));
        searches.add("新しい問い", 1, LocalDate.parse("2020-06-01"));
        searches.add("もっと新しい問い", 1, LocalDate.parse("2999-06-02"));

        searches.forget(LocalDate.parse("2020-03-01"), 1);

        assertThat(searches.list()).extracting(UnfoundSearch::question).containsExactly("もっと新しい問い");
        searches.forget(LocalDate.parse("3000-01-01"), 1);
    }

    private Document page(String typed) throws Exception {
        return Jsoup.parse(get(typed).body());
    }

    private HttpResponse<String> get(String typed) throws Exception {
        URI address = URI.create(
                "http://localhost:" + port + "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
