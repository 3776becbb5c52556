package jp.maru.guide.server;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Believes proxies about the visitor and the protocol, and never about the host: a proxy may hand on what a visitor says.
 * {@code Forwarded} (RFC 7239) is not read.
 */
record Forwarding(Proxies proxies) implements HttpConfiguration.Customizer {

    @Override
    public Request customize(Request request, HttpFields.Mutable response) {
        SocketAddress remote = request.getConnectionMetaData().getRemoteSocketAddress();
        return proxies.contains(remote) ? new Forwarded(request, visitor(request, remote), uri(request)) : request;
    }

    private SocketAddress visitor(Request request, SocketAddress proxy) {
        List<String> forwarded = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
        return proxies.visitor(forwarded)
                .<SocketAddress>map(visitor -> InetSocketAddress.createUnresolved(visitor, 0))
                .orElse(proxy);
    }

    private static HttpURI uri(Request request) {
        String protocol = request.getHeaders().get(HttpHeader.X_FORWARDED_PROTO);
        return HttpScheme.HTTPS.is(protocol)
                ? HttpURI.build(request.getHttpURI())
                        .scheme(HttpScheme.HTTPS)
                        .port(-1)
                        .asImmutable()
                : request.getHttpURI();
    }

    private static final class Forwarded extends Request.Wrapper {

        private final HttpURI uri;
        private final ConnectionMetaData connection;

        Forwarded(Request request, SocketAddress visitor, HttpURI uri) {
            super(request);
            this.uri = uri;
            connection = new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
                @Override
                public SocketAddress getRemoteSocketAddress() {
                    return visitor;
                }
            };
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }

        @Override
        public boolean isSecure() {
            return HttpScheme.HTTPS.is(uri.getScheme());
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }
    }
}
