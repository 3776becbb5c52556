package jp.maru.guide.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Hands a request to a thread of the pool, and one that has a body only when all of it is there: nobody waits for a client
 * who writes slowly. A body that is too long is refused (413) before it is read.
 */
final class WholeBodies extends Handler.Wrapper {

    private final long mostBytes;

    WholeBodies(Handler pages, long mostBytes) {
        super(pages);
        this.mostBytes = mostBytes;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        boolean hasBody = request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
        if (request.getLength() > mostBytes) {
            Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
        } else if (hasBody) {
            new Arrival(request, response, callback).run();
        } else {
            dispatch(request, response, callback);
        }
        return true;
    }

    private void dispatch(Request request, Response response, Callback callback) {
        request.getComponents().getExecutor().execute(() -> {
            try {
                if (!getHandler().handle(request, response, callback)) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Throwable failure) {
                Response.writeError(request, response, callback, failure);
            }
        });
    }

    /** A body on its way. The pieces are copied: each would otherwise hold on to a whole buffer. */
    private final class Arrival implements Invocable.Task {

        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Arrival(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override
        public void run() {
            while (true) {
                Content.Chunk piece = request.read();
                if (piece == null) {
                    request.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(piece)) {
                    callback.failed(piece.getFailure());
                    return;
                }
                body.writeBytes(BufferUtil.toArray(piece.getByteBuffer()));
                piece.release();
                if (body.size() > mostBytes) {
                    Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
                    return;
                }
                if (piece.isLast()) {
                    dispatch(new Arrived(request, body.toByteArray()), response, callback);
                    return;
                }
            }
        }
    }

    private static final class Arrived extends Request.Wrapper {

        private final Content.Source body;

        Arrived(Request request, byte[] body) {
            super(request);
            this.body = new ByteBufferContentSource(ByteBuffer.wrap(body));
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable onContent) {
            body.demand(onContent);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
        }
    }
}
