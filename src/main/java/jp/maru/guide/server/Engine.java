package jp.maru.guide.server;

import java.util.Set;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jetty.autoconfigure.JettyServerProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Jetty as this site wants it; what an operator may set stands in {@code application.yaml} under {@code server}. */
@Component
@ConditionalOnWebApplication
final class Engine implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    /** Two slashes are another spelling of one, which the site answers by leading on. */
    private static final UriCompliance ADDRESSES =
            UriCompliance.from(Set.of(UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));

    private static final int WAITING_LINES = 1024;

    private final Proxies proxies;
    private final long mostBytes;
    private final Opening opening;
    private final ObjectProvider<Answers> answers;

    Engine(ServerSettings settings, JettyServerProperties jetty, Opening opening, ObjectProvider<Answers> answers) {
        this.proxies = Proxies.of(settings.proxies());
        this.mostBytes = jetty.getMaxHttpFormPostSize().toBytes();
        this.opening = opening;
        this.answers = answers;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(this::customize);
        // graceful all the same, by what Unanswered tells instead of Boot's own count
        factory.setShutdown(Shutdown.IMMEDIATE);
    }

    private void customize(Server server) {
        Answers site = answers.getObject();
        AskedPages asked = new AskedPages();
        AnswerWriter writer = new AnswerWriter();
        UnfinishedBodies unfinished = new UnfinishedBodies(proxies);
        Deadlines deadlines = new Deadlines(unfinished, proxies, server.getScheduler(), System::nanoTime);
        Handler made = new MadeAnswers(site, asked, writer, opening.controllers(server.getHandler()));
        Handler whole = new WholeBodies(made, mostBytes, unfinished);
        server.setHandler(new ReadyAnswers(site, asked, writer, new Unanswered(deadlines, whole)));
        server.setErrorHandler(new Refusals(site, writer));
        opening.prepare(server);
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector port) {
                // of Java's own, 50, a burst leaves the rest to try again after a second
                port.setAcceptQueueSize(WAITING_LINES);
                // who is still writing when the site ends may pause as ever
                port.setShutdownIdleTimeout(port.getIdleTimeout());
            }
            connector.addBean(deadlines);
            connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(HttpConfiguration.ConnectionFactory.class::cast)
                    .forEach(protocol -> customize(protocol.getHttpConfiguration()));
        }
    }

    private void customize(HttpConfiguration http) {
        http.setUriCompliance(ADDRESSES);
        // it would take 100 KB for each line, however idle
        http.setHeaderCacheSize(0);
        if (!proxies.isNobody()) {
            http.addCustomizer(new Forwarding(proxies));
        }
    }
}
