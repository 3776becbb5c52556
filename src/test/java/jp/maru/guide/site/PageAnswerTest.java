package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import jp.maru.guide.server.Page;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageAnswerTest {

    private static final Page PAGE = Page.html("<p>" + "長い文です。".repeat(100) + "</p>");

    @Test
    void sendsThePageCompressedToThoseWhoTakeIt() throws IOException {
        MockHttpServletResponse answer = answer("GET", "br, gzip;q=0.8", null);

        assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.getHeader("Vary")).isEqualTo("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.getContentAsByteArray())).readAllBytes())
                .isEqualTo(PAGE.bytes());
    }

    @Test
    void sendsThePageAsItIsToThoseWhoRefuseCompression() throws IOException {
        MockHttpServletResponse answer = answer("GET", "gzip;q=0", null);

        assertThat(answer.getHeader("Content-Encoding")).isNull();
        assertThat(answer.getContentAsByteArray()).isEqualTo(PAGE.bytes());
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
    }

    @Test
    void answersThatNothingHasChanged() throws IOException {
        String tag = answer("GET", "gzip", null).getHeader("ETag");

        MockHttpServletResponse answer = answer("GET", "gzip", "\"other\", W/" + tag);

        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.getHeader("ETag")).isEqualTo(tag);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void sendsThePageWhenTheTagIsAnother() throws IOException {
        assertThat(answer("GET", null, "\"other\"").getStatus()).isEqualTo(200);
    }

    @Test
    void sendsOnlyTheHeadWhenAskedForIt() throws IOException {
        MockHttpServletResponse answer = answer("HEAD", null, null);

        assertThat(answer.getContentLength()).isEqualTo(PAGE.bytes().length);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void givesEachCodingItsOwnTag() throws IOException {
        assertThat(answer("GET", "gzip", null).getHeader("ETag"))
                .isNotEqualTo(answer("GET", null, null).getHeader("ETag"));
    }

    private static MockHttpServletResponse answer(String method, String acceptEncoding, String ifNoneMatch)
            throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        if (acceptEncoding != null) {
            request.addHeader("Accept-Encoding", acceptEncoding);
        }
        if (ifNoneMatch != null) {
            request.addHeader("If-None-Match", ifNoneMatch);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new PageAnswer(PAGE).write(request, response);
        return response;
    }
}
