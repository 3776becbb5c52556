package jp.maru.guide.server;

import java.io.ByteArrayOutputStream;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
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
 * who writes slowly. A body that is too long is refused (413) when all of it has come and was thrown away: a client who is still
 * writing would lose the answer with the connection. One that is far too long, comes too slowly (408) or from a client who has
 * too many on their way (503) is refused without reading on.
 */
final class WholeBodies extends Handler.Wrapper {

    /** Seconds after which there is room again, most likely. */
    private static final int RETRY_AFTER = 60;

    /** How many times as long as it may be a body is read to its end. */
    private static final int FAR = 16;

    private final long mostBytes;
    private final UnfinishedBodies unfinished;

    WholeBodies(Handler pages, long mostBytes, UnfinishedBodies unfinished) {
        super(pages);
        this.mostBytes = mostBytes;
        this.unfinished = unfinished;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (request.getLength() > FAR * mostBytes) {
            Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
        } else if (hasBody(request)) {
            new Arrival(request, response, callback).run();
        } else {
            dispatch(request, response, callback);
        }
        return true;
    }

    static boolean hasBody(Request request) {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
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
    private final class Arrival implements Invocable.Task, UnfinishedBodies.Body {

        private final Request request;
        private final Response response;
        private final Callback callback;
        private final SocketAddress remote;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private long length;
        private boolean waits;

        Arrival(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            remote = request.getConnectionMetaData().getRemoteSocketAddress();
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override
        public Connection line() {
            return request.getConnectionMetaData().getConnection();
        }

        @Override
        public SocketAddress remote() {
            return remote;
        }

        @Override
        public long since() {
            return request.getBeginNanoTime();
        }

        @Override
        public void giveUp() {
            request.fail(new TimeoutException());
        }

        @Override
        public void run() {
            while (true) {
                Content.Chunk piece = request.read();
                if (piece == null) {
                    if (isAwaited()) {
                        request.demand(this);
                    }
                    return;
                }
                if (Content.Chunk.isFailure(piece)) {
                    if (piece.getFailure() instanceof TimeoutException) {
                        refuse(HttpStatus.REQUEST_TIMEOUT_408);
                    } else if (isInTime()) {
                        callback.failed(piece.getFailure());
                    }
                    return;
                }
                boolean fits = take(piece);
                if (!fits || piece.isLast()) {
                    if (fits && isInTime() && isShortEnough()) {
                        dispatch(new Arrived(request, body.toByteArray()), response, callback);
                    }
                    return;
                }
            }
        }

        private boolean isAwaited() {
            if (!waits) {
                waits = unfinished.begin(this);
                if (!waits || !unfinished.grow(this, body.size())) {
                    refuse(HttpStatus.SERVICE_UNAVAILABLE_503);
                    return false;
                }
            }
            return true;
        }

        /** Whether there was room for it; otherwise it is refused. */
        private boolean take(Content.Chunk piece) {
            byte[] bytes = BufferUtil.toArray(piece.getByteBuffer());
            piece.release();
            length += bytes.length;
            if (length > FAR * mostBytes) {
                refuse(HttpStatus.PAYLOAD_TOO_LARGE_413);
                return false;
            }
            if (length > mostBytes) {
                return true;
            }
            body.writeBytes(bytes);
            if (waits && !unfinished.grow(this, bytes.length)) {
                refuse(HttpStatus.SERVICE_UNAVAILABLE_503);
                return false;
            }
            return true;
        }

        /** Whether nobody has given it up; otherwise it is refused. */
        private boolean isInTime() {
            boolean inTime = !waits || unfinished.end(this);
            if (!inTime) {
                refuse(HttpStatus.REQUEST_TIMEOUT_408);
            }
            return inTime;
        }

        /** Whether it may be so long; otherwise it is refused. */
        private boolean isShortEnough() {
            if (length > mostBytes) {
                refuse(HttpStatus.PAYLOAD_TOO_LARGE_413);
            }
            return length <= mostBytes;
        }

        private void refuse(int status) {
            unfinished.end(this);
            if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
                response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER);
            }
            Response.writeError(request, response, callback, status);
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
