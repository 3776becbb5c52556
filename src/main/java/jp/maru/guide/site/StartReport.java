package jp.maru.guide.site;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the operator where the site can be looked at, once everything has started that may still refuse to. */
@Component
class StartReport {

    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

    private final Publisher publisher;
    private final SiteSettings settings;

    StartReport(Publisher publisher, SiteSettings settings) {
        this.publisher = publisher;
        this.settings = settings;
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext site && site.getWebServer() != null) {
            LOG.info(
                    "記事{}件を http://localhost:{} で{}。",
                    publisher.current().edition().documents().size(),
                    site.getWebServer().getPort(),
                    settings.authoring() ? "見られます（書きながら見る画面。下書きと誤りも出ます）" : "公開しました");
        }
    }
}
