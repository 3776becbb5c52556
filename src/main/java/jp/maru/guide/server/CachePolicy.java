package jp.maru.guide.server;

import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** Who may keep an answer, and for how long (RFC 9111). No answer of the site says so in any other place. */
public enum CachePolicy {
    /** Kept by browsers and caches, but asked about before each use, so that a mended page is seen at once. */
    ASK_FIRST("public, max-age=0, must-revalidate"),

    /** For addresses that change with their content. */
    FOREVER("public, max-age=31536000, immutable"),

    /** A question that stands whole in its address: it is nobody else's business, and Back need not ask it again. */
    ONE_READER("max-age=60, private"),

    /** What holds somebody's words, and what is not there or has failed. */
    NOBODY("no-store");

    @SuppressWarnings("ImmutableEnumChecker") // a field never changes, though Jetty does not say so
    private final HttpField field;

    CachePolicy(String header) {
        field = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, header);
    }

    public void set(HttpServletResponse response) {
        response.setHeader(field.getName(), field.getValue());
    }

    HttpField field() {
        return field;
    }
}
