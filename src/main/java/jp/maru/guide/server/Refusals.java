package jp.maru.guide.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty refuses by itself with the site's own page instead of an English one. */
record Refusals(RefusalPages pages) implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        byte[] page = pages.refusal(response.getStatus());
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, "text/html;charset=UTF-8");
        headers.put(HttpHeader.CONTENT_LENGTH, page.length);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        SecurityHeaders.put(headers);
        response.write(true, request.getMethod().equals("HEAD") ? null : ByteBuffer.wrap(page), callback);
        return true;
    }
}
