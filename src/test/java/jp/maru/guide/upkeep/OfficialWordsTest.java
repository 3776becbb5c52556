package jp.maru.guide.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be read on a page, and whether an amount stands on it. */
class OfficialWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5,720円",
                "5720円",
                "5,720 円",
                "５，７２０円",
                "５７２０円",
                "¥5,720",
                "￥5,720",
                "<span>5,720</span><span>円</span>",
                "<b>5,</b><b>720</b><small>円</small>",
                "<span>5,720</span>\n  <small>（税込）</small>\n <span>円</span>",
                "5,720税込円",
                "<div>5,720</div><div>円</div>",
                "<table><tr><td>5,720</td></tr></table>",
                "税抜5,200円（税込5,720円）",
                "5千円ではなく、5,720円／月"
            })
    void showAnAmountHoweverItIsWritten(String written) throws Exception {
        assertThat(sighting("<p>月額</p>" + written).found()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15,720円",
                "5,7201円",
                "5,720.5円",
                "0120-5720",
                "5,721円",
                "0.5720円",
                "<p>1<span>5,720円</span></p>",
                "5720人",
                "<script>var price = '5,720円';</script>",
                "<!-- 5,720円 -->"
            })
    void showNoAmountInAnotherNumberOrOutOfSight(String written) throws Exception {
        assertThat(sighting("<p>月額</p>" + written)).isEqualTo(new Sighting(false, ""));
    }

    @Test
    void tellHowNearTheWordsAre() throws Exception {
        assertThat(sighting("<table><tr><th>戸建て<td>月額基本料<td>5,720円</table>").where())
                .isEqualTo("「基本料」から1字");
    }

    @Test
    void tellThatTheWordsAreFar() throws Exception {
        assertThat(sighting("<p>月額</p><p>" + "あ".repeat(200) + "</p><p>5,720円</p><p>" + "い".repeat(200) + "</p>"))
                .isEqualTo(new Sighting(false, "同じ額は1か所にありますが、プランの名前や項目の名前の近くではありません"));
    }

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, text/html; charset=Shift_JIS, utf-8",
        "Shift_JIS, text/html; charset=x-sjis, utf-8",
        "windows-31j, text/html, Shift_JIS",
        "EUC-JP, text/html; charset=euc-jp, utf-8",
        "EUC-JP, text/html, EUC-JP",
        "ISO-2022-JP, text/html; charset=iso-2022-jp, utf-8",
        "ISO-2022-JP, text/html, ISO-2022-JP",
        "UTF-8, text/html; charset=\"utf-8\", Shift_JIS",
        "UTF-8, text/html; charset=nonsense, utf-8",
        "UTF-8, , utf-8"
    })
    void readWhatTheServerOrThePageSaysItsCharactersAre(String charset, String type, String meta) throws Exception {
        String page = "<meta charset=" + meta + "><p>戸建ての月額は5,720円" + OfficialServer.REST;

        assertThat(words(type == null ? "" : type, page.getBytes(Charset.forName(charset)))
                        .text())
                .contains("戸建ての月額は5720円");
    }

    @Test
    void readWhatWindowsAddsToShiftJis() throws Exception {
        byte[] page = ("<meta charset=Shift_JIS><p>①髙い㈱ 5,720円" + OfficialServer.REST).getBytes("windows-31j");

        assertThat(words("text/html", page).text()).contains("1高い(株) 5720円");
    }

    @Test
    void believeAMarkAtTheStartBeforeTheServer() throws Exception {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        page.writeBytes(("<p>月額 5,720円" + OfficialServer.REST).getBytes(StandardCharsets.UTF_8));

        assertThat(words("text/html; charset=Shift_JIS", page.toByteArray()).text())
                .contains("月額 5720円");
    }

    @Test
    void areNotGuessedInAnUnknownCharset() throws IOException {
        byte[] page = ("<p>月額 5,720円" + OfficialServer.REST).getBytes("Shift_JIS");

        assertThatThrownBy(() -> words("text/html", page)).hasMessage("文字コードが分かりません");
    }

    @ParameterizedTest
    @CsvSource({
        "401, 機械で見ることを断られました（401）",
        "403, 機械で見ることを断られました（403）",
        "404, ページがありません（404）",
        "410, ページがありません（410）",
        "418, サーバーの答えが418でした",
        "500, サーバーの答えが500でした"
    })
    void sayWhyThereAreNone(int status, String reason) {
        assertThatThrownBy(() -> OfficialWords.of(reply(status, "text/html", new byte[0])))
                .hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource({"application/pdf, PDFです", "image/png, 文字のページではありません", "application/json, 文字のページではありません"})
    void areNotReadOutOfWhatIsNoPage(String type, String reason) {
        assertThatThrownBy(() -> words(type, new byte[1000])).hasMessage(reason);
    }

    @Test
    void areMissingWhereAScriptMakesThePage() {
        byte[] shell = ("<div id=root></div><noscript>" + "JavaScriptを有効にしてください".repeat(30) + "</noscript><script>"
                        + "x".repeat(9000) + "</script>")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> words("text/html; charset=utf-8", shell)).hasMessage("文字がほとんどありません。スクリプトで作られるページです");
    }

    @Test
    void holdNoPriceWhereAScriptMakesThose() {
        assertThatThrownBy(() -> words(
                        "text/html; charset=utf-8",
                        ("<p>料金のご案内" + OfficialServer.REST).getBytes(StandardCharsets.UTF_8)))
                .hasMessage("円の額が1つもありません。スクリプトで作られるページかもしれません");
    }

    private static Sighting sighting(String written) throws Unopened {
        byte[] page = ("<p>別の額は9,999円</p>" + written + OfficialServer.REST).getBytes(StandardCharsets.UTF_8);
        RecordedFigure figure =
                new RecordedFigure(PriceWord.MONTHLY, "月額", 5720, Set.of(), "https://www.example.jp/", LocalDate.EPOCH);
        return Sighting.of(figure, words("text/html; charset=utf-8", page));
    }

    private static OfficialWords words(String type, byte[] body) throws Unopened {
        return OfficialWords.of(reply(200, type, body));
    }

    private static Reply reply(int status, String type, byte[] body) {
        return new Reply(URI.create("https://www.example.jp/"), Instant.EPOCH, status, type, null, null, null, body);
    }
}
