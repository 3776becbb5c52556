package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.maru.guide.SmallSite;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may keep an answer, and for how long. */
@SmallSite
class CachePolicyTest {

    private static final String ASK_FIRST = "public, max-age=0, must-revalidate";
    private static final String ONE_READER = "max-age=60, private";
    private static final String NOBODY = "no-store";

    private final int port;

    CachePolicyTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void letsEverybodyKeepPrintedPagesAndAskBeforeEachUse() throws IOException {
        assertThat(cacheControl("GET", "/about", null)).containsExactly(ASK_FIRST);
        assertThat(cacheControl("GET", "/about", "from=feed")).containsExactly(ASK_FIRST);
        assertThat(cacheControl("GET", "/compare/services", null)).containsExactly(ASK_FIRST);
        assertThat(cacheControl("GET", "/sitemap.xml", null)).containsExactly(ASK_FIRST);
    }

    @Test
    void letsOneReaderKeepForAMinuteWhatStandsWholeInAnAddress() throws IOException {
        assertThat(cacheControl("GET", "/search", "q=%E8%A7%A3%E7%B4%84")).containsExactly(ONE_READER);
        assertThat(cacheControl("GET", "/compare/services", "sort=area")).containsExactly(ONE_READER);
        assertThat(cacheControl("HEAD", "/tools/total-cost", "months=24")).containsExactly(ONE_READER);
        assertThat(cacheControl("GET", "/inquiry", "about=/about")).containsExactly(ONE_READER);
    }

    @Test
    void letsNobodyKeepWhatHoldsSomebodysWordsOrIsNotThere() throws IOException {
        assertThat(cacheControl("POST", "/inquiry", null)).containsExactly(NOBODY);
        assertThat(cacheControl("POST", "/inquiry/confirm", null)).containsExactly(NOBODY);
        assertThat(cacheControl("GET", "/inquiry/received", "n=1")).containsExactly(NOBODY);
        assertThat(cacheControl("GET", "/authoring/version", null)).containsExactly(NOBODY);
        assertThat(cacheControl("GET", "/nowhere", null)).containsExactly(NOBODY);
        assertThat(cacheControl("GET", "/search", "q=%E3%82%86%E3%81%8D%E3%81%A0%E3%82%8B%E3%81%BE"))
                .containsExactly(NOBODY);
    }

    private List<String> cacheControl(String method, String path, String query) throws IOException {
        String address = query == null ? path : path + "?" + query;
        String body =
                method.equals("POST") ? "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n" : "";
        String answer = new Wire(port)
                .send(method + " " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + body + "\r\n");
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith("Cache-Control: "))
                .map(line -> line.substring(15))
                .toList();
    }
}
