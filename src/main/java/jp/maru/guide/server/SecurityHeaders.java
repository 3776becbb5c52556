package jp.maru.guide.server;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** What every answer says to keep others out of the pages. */
final class SecurityHeaders {

    /** Everything comes from the site itself; style may not be written into the pages. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final HttpField[] FIELDS = {
        new PreEncodedHttpField("Content-Security-Policy", POLICY),
        new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
        new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin")
    };

    private SecurityHeaders() {}

    static void add(HttpFields.Mutable head) {
        for (HttpField field : FIELDS) {
            head.add(field);
        }
    }
}
