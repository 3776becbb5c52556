package jp.maru.guide.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.maru.guide.content.SitePage;
import org.springframework.http.HttpHeaders;

/** Who may keep an answer, and for how long (RFC 9111). No answer of the site says so in any other place. */
enum CachePolicy {
    /** Kept by browsers and caches, but asked about before each use, so that a mended page is seen at once. */
    ASK_FIRST("public, max-age=0, must-revalidate"),

    /** For addresses that change with their content. */
    FOREVER("public, max-age=31536000, immutable"),

    /** What somebody asks or reads is nobody else's business, and Back need not ask again. */
    ONE_READER("max-age=60, private"),

    /** What holds somebody's words, and what is wrong now. */
    NOBODY("no-store");

    private final String header;

    CachePolicy(String header) {
        this.header = header;
    }

    /** Of what is not printed ahead: a question that stands whole in its address may be kept, anything else not. */
    static CachePolicy ofAsked(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads
                        && SitePage.at(request.getRequestURI())
                                .filter(SitePage::isAsked)
                                .isPresent()
                ? ONE_READER
                : NOBODY;
    }

    void set(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, header);
    }
}
