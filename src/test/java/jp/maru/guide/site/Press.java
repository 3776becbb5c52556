package jp.maru.guide.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.TreeMap;
import jp.maru.guide.MovableClock;
import jp.maru.guide.comparison.ComparisonSettings;
import jp.maru.guide.content.TinySite;
import jp.maru.guide.mail.Identity;
import jp.maru.guide.server.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Prints tiny sites with the real templates, without a server. */
final class Press {

    static final String BASE = "https://guide.example.jp";

    /** A morning after all that a tiny site tells of. */
    static final String NOW = "2026-11-24T00:00:00Z";

    private static final SpringTemplateEngine TEMPLATES = engine(templates());
    private static final Assets ASSETS = assets();

    private Press() {}

    static Publisher publisher(TinySite site, Clock clock, boolean authoring) {
        return publisher(site, clock, authoring, TEMPLATES);
    }

    static Publisher publisher(TinySite site, Clock clock, boolean authoring, ITemplateResolver resolver) {
        return publisher(site, clock, authoring, engine(resolver));
    }

    private static Publisher publisher(TinySite site, Clock clock, boolean authoring, SpringTemplateEngine templates) {
        SiteSettings settings = new SiteSettings(authoring, Duration.ofSeconds(1));
        Printer printer = new Printer(
                templates,
                ASSETS,
                settings,
                new ComparisonSettings(Period.ofDays(180)),
                new Identity(URI.create(BASE + "/"), "form@guide.example"),
                clock);
        KeptEdition kept = new KeptEdition(site.content().resolveSibling("data/edition"));
        return new Publisher(site.folder(), kept, printer, edition -> {}, settings, clock);
    }

    static Publication print(TinySite site) {
        return print(site, NOW);
    }

    static Publication print(TinySite site, String moment) {
        return publisher(site, new MovableClock(moment), false).current();
    }

    /** Everything that is to be had, by address. */
    static Map<String, Page> pages(Publication publication) {
        Map<String, Page> pages = new TreeMap<>();
        publication
                .addresses()
                .forEach(address -> pages.put(address, publication.page(address).orElseThrow()));
        return pages;
    }

    static Document page(TinySite site, String path) {
        return page(print(site), path);
    }

    static Document page(Publication publication, String path) {
        return Jsoup.parse(publication.page(path).orElseThrow().text());
    }

    static ClassLoaderTemplateResolver templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        return resolver;
    }

    private static SpringTemplateEngine engine(ITemplateResolver resolver) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static Assets assets() {
        try {
            return new Assets(new PathMatchingResourcePatternResolver());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
