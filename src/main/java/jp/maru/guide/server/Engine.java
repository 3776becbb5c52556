package jp.maru.guide.server;

import java.util.Set;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.autoconfigure.JettyServerProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Jetty as this site wants it; what an operator may set stands in {@code application.yaml} under {@code server}. */
@Component
final class Engine implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    /** Two slashes are another spelling of one, which the site answers by leading on. */
    private static final UriCompliance ADDRESSES =
            UriCompliance.from(Set.of(UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));

    private final Proxies proxies;
    private final long mostBytes;
    private final ObjectProvider<RefusalPages> refusals;

    Engine(ServerSettings settings, JettyServerProperties jetty, ObjectProvider<RefusalPages> refusals) {
        this.proxies = Proxies.of(settings.proxies());
        this.mostBytes = jetty.getMaxHttpFormPostSize().toBytes();
        this.refusals = refusals;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(this::customize);
    }

    private void customize(Server server) {
        for (Connector connector : server.getConnectors()) {
            for (ConnectionFactory protocol : connector.getConnectionFactories()) {
                if (protocol instanceof HttpConfiguration.ConnectionFactory http) {
                    customize(http.getHttpConfiguration());
                }
            }
        }
        server.setErrorHandler(new Refusals(status -> refusals.getObject().refusal(status)));
        server.setHandler(new WholeBodies(server.getHandler(), mostBytes));
    }

    private void customize(HttpConfiguration http) {
        http.setUriCompliance(ADDRESSES);
        if (!proxies.isNobody()) {
            http.addCustomizer(new Forwarding(proxies));
        }
    }
}
