package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Path;
import jp.maru.guide.MovableClock;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who may keep an answer, and for how long. */
class CachePolicyTest {

    private static final String ASK_FIRST = "public, max-age=0, must-revalidate";
    private static final String ONE_READER = "max-age=60, private";
    private static final String NOBODY = "no-store";

    private PublicationFilter filter;

    @BeforeEach
    void printSite(@TempDir Path folder) {
        filter = new PublicationFilter(Press.publisher(TinySite.in(folder), new MovableClock(Press.NOW), false));
    }

    @Test
    void letsEverybodyKeepPrintedPagesAndAskBeforeEachUse() throws Exception {
        assertThat(cacheControl("GET", "/about", null)).isEqualTo(ASK_FIRST);
        assertThat(cacheControl("GET", "/about", "from=feed")).isEqualTo(ASK_FIRST);
        assertThat(cacheControl("GET", "/compare/services", null)).isEqualTo(ASK_FIRST);
        assertThat(cacheControl("GET", "/sitemap.xml", null)).isEqualTo(ASK_FIRST);
    }

    @Test
    void letsOneReaderKeepForAMinuteWhatStandsWholeInAnAddress() throws Exception {
        assertThat(cacheControl("GET", "/search", "q=a")).isEqualTo(ONE_READER);
        assertThat(cacheControl("GET", "/compare/services", "sort=area")).isEqualTo(ONE_READER);
        assertThat(cacheControl("HEAD", "/tools/total-cost", "months=24")).isEqualTo(ONE_READER);
        assertThat(cacheControl("GET", "/inquiry", "about=/about")).isEqualTo(ONE_READER);
    }

    @Test
    void letsNobodyKeepWhatHoldsSomebodysWordsOrIsNotThere() throws Exception {
        assertThat(cacheControl("POST", "/inquiry", null)).isEqualTo(NOBODY);
        assertThat(cacheControl("POST", "/inquiry/confirm", null)).isEqualTo(NOBODY);
        assertThat(cacheControl("GET", "/inquiry/received", "n=1")).isEqualTo(NOBODY);
        assertThat(cacheControl("GET", "/authoring/version", null)).isEqualTo(NOBODY);
        assertThat(cacheControl("GET", "/nowhere", null)).isEqualTo(NOBODY);
    }

    private String cacheControl(String method, String path, String query) throws IOException, ServletException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, new MockFilterChain());
        return answer.getHeader("Cache-Control");
    }
}
