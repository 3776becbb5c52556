package jp.maru.guide.server;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Writes an answer as the request wants it: compressed or not, or only the word that nothing has changed (RFC 9110). Holds no
 * thread, however slowly a client reads. Thread-safe.
 */
final class AnswerWriter {

    /** With a weight between nothing and one (RFC 9110, section 12.4.2). */
    private static final Pattern GZIP_WANTED =
            Pattern.compile("gzip(?:;q=(?:1(?:\\.0{0,3})?|0\\.(?=\\d*[1-9])\\d{1,3}))?");

    static final HttpField GZIP = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");
    static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString());

    private final PlainBytes plain = new PlainBytes();

    void write(Answer answer, Request request, Response response, Callback callback) {
        SecurityHeaders.add(response.getHeaders());
        if (answer instanceof Page page) {
            write(page, request, response, callback);
        } else if (answer instanceof Answer.Instead instead) {
            response.setStatus(instead.status());
            writeInstead(instead.page(), request, response, callback);
        } else if (answer instanceof Answer.Moved moved) {
            response.setStatus(HttpStatus.MOVED_PERMANENTLY_301);
            response.getHeaders().add(HttpHeader.LOCATION, moved.location());
            response.write(true, null, callback);
        }
    }

    /** Writes a page as the body of an answer that has its status already. */
    void writeInstead(Page page, Request request, Response response, Callback callback) {
        response.getHeaders().add(CachePolicy.NOBODY.field());
        body(page, false, request, response, callback);
    }

    private void write(Page page, Request request, Response response, Callback callback) {
        HttpFields wanted = request.getHeaders();
        boolean compressed = page.isCompressed() && acceptsGzip(wanted);
        HttpFields.Mutable head = response.getHeaders();
        head.add(page.cachePolicy().field());
        head.add(page.tag(compressed));
        if (page.isCompressed()) {
            head.add(VARY);
        }
        if (isKnown(page.tag(compressed), wanted)) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            // not the last: Jetty would add a length of 0, which is not that of the page (RFC 9110, section 8.6)
            response.write(false, null, callback);
            return;
        }
        if (compressed) {
            head.add(GZIP);
        }
        body(page, compressed, request, response, callback);
    }

    private void body(Page page, boolean compressed, Request request, Response response, Callback callback) {
        HttpFields.Mutable head = response.getHeaders();
        head.add(page.typeField());
        head.add(page.length(compressed));
        boolean hasBody = !HttpMethod.HEAD.is(request.getMethod());
        ByteBuffer body = compressed ? page.kept() : plain.of(page);
        response.write(true, hasBody ? body : null, callback);
    }

    /** Whether the reader has this very coding of the page (weak comparison: RFC 9110, section 13.1.2). */
    private static boolean isKnown(HttpField tag, HttpFields wanted) {
        String first = wanted.get(HttpHeader.IF_NONE_MATCH);
        return first != null
                && (first.equals(tag.getValue())
                        || first.equals("*")
                        || wanted.getValuesList(HttpHeader.IF_NONE_MATCH).stream()
                                .flatMap(some -> Stream.of(some.split(",")))
                                .map(known -> known.strip().replaceFirst("^W/", ""))
                                .anyMatch(tag.getValue()::equals));
    }

    static boolean acceptsGzip(HttpFields wanted) {
        String first = wanted.get(HttpHeader.ACCEPT_ENCODING);
        return first != null
                && (first.equals("gzip")
                        || first.startsWith("gzip,")
                        || wanted.getCSV(HttpHeader.ACCEPT_ENCODING, false).stream()
                                .anyMatch(coding -> GZIP_WANTED.matcher(coding).matches()));
    }
}
