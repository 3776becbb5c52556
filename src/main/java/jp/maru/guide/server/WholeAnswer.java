package jp.maru.guide.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What a controller answers, sent when all of it is there, so that its thread does not wait for a slow reader; compressed where
 * that is wanted, whatever its status: Jetty's own compression leaves out refusals, which are whole pages here.
 */
final class WholeAnswer extends Response.Wrapper {

    /** Bytes; less is one packet anyway. */
    private static final int LITTLE = 1400;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    WholeAnswer(Request request, Response response) {
        super(request, response);
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer piece, Callback callback) {
        if (piece != null) {
            body.writeBytes(BufferUtil.toArray(piece));
            BufferUtil.clear(piece);
        }
        if (last) {
            super.write(true, ByteBuffer.wrap(sent()), callback);
        } else {
            callback.succeeded();
        }
    }

    private byte[] sent() {
        byte[] bytes = body.toByteArray();
        HttpFields.Mutable head = getHeaders();
        String type = head.get(HttpHeader.CONTENT_TYPE);
        if (bytes.length < LITTLE
                || type == null
                || !type.startsWith("text/") && !type.startsWith("application/json")) {
            return bytes;
        }
        head.add(AnswerWriter.VARY);
        if (!AnswerWriter.acceptsGzip(getRequest().getHeaders())) {
            return bytes;
        }
        byte[] gzipped = Page.gzip(bytes);
        head.put(AnswerWriter.GZIP);
        head.put(HttpHeader.CONTENT_LENGTH, gzipped.length);
        return gzipped;
    }

    /** From the first byte on, as it would be if it were sent at once. */
    @Override
    public boolean isCommitted() {
        return body.size() > 0 || super.isCommitted();
    }

    @Override
    public void reset() {
        body.reset();
        super.reset();
    }

    /**
     * What was sent, to be sent again.
     *
     * @param policy what was said before the controller had its say
     * @return null if it is no page, or the controller has said otherwise
     */
    @Nullable
    Page page(CachePolicy policy) {
        String type = getHeaders().get(HttpHeader.CONTENT_TYPE);
        boolean kept = getStatus() == HttpStatus.OK_200
                && policy.field().getValue().equals(getHeaders().get(HttpHeader.CACHE_CONTROL));
        return kept && type != null && type.startsWith("text/html")
                ? Page.asked(body.toByteArray(), type, policy)
                : null;
    }
}
