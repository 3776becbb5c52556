package jp.maru.guide.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import jp.maru.guide.server.CachePolicy;
import jp.maru.guide.server.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Writes a page as the request wants it: compressed or not, or only the word that nothing has changed (RFC 9110). */
record PageAnswer(Page page) {

    /** The same page in the other coding is another representation, so its tag differs (RFC 9110, section 8.8.3). */
    private static final String GZIPPED_TAG = "-gzip";

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] gzipped = page.gzipped();
        byte[] sent =
                gzipped != null && accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING)) ? gzipped : page.bytes();
        boolean compressed = sent == gzipped;
        page.cachePolicy().set(response);
        response.setHeader(HttpHeaders.ETAG, quoted(compressed));
        if (gzipped != null) {
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        body(request, response, sent);
    }

    /** Writes the page as the body of an error that has its status already. */
    void writeError(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CachePolicy.NOBODY.set(response);
        body(request, response, page.bytes());
    }

    private void body(HttpServletRequest request, HttpServletResponse response, byte[] bytes) throws IOException {
        response.setContentType(page.type());
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private String quoted(boolean compressed) {
        return '"' + page.etag() + (compressed ? GZIPPED_TAG : "") + '"';
    }

    private boolean isKnown(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(quoted(false)) || tag.equals(quoted(true)));
    }

    private static boolean accepts(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.split(","))
                        .map(coding -> coding.replace(" ", ""))
                        .anyMatch(coding -> coding.equals("gzip")
                                || coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?"));
    }
}
