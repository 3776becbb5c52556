package jp.maru.guide.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.maru.guide.comparison.ServicesAnswer;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.content.Topic;
import jp.maru.guide.content.Trouble;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The pages of one issue while they are printed. */
final class PrintRun {

    private static final List<Integer> ERRORS = List.of(400, 404, 413, 500);

    private final SpringTemplateEngine templates;
    private final Map<String, Page> pages;
    private final Issue issue;
    private final Edition edition;
    private final RelatedArticles related;

    /** @param assets what every page may ask for, by address */
    PrintRun(SpringTemplateEngine templates, Map<String, Page> assets, Issue issue) {
        this.templates = templates;
        pages = new TreeMap<>(assets);
        this.issue = issue;
        edition = issue.edition();
        related = RelatedArticles.of(edition);
    }

    Map<String, Page> pages() {
        for (SitePage page : SitePage.values()) {
            if (page.isPrintedAhead()) {
                print(page);
            }
        }
        edition.media().forEach(medium -> pages.put(medium.address(), Page.file(medium.bytes(), medium.type())));
        pages.put(SitePage.Address.FEED, new Feed(edition, issue.frame().baseUrl(), this::entry).page());
        pages.put(SitePage.Address.SITEMAP, new Sitemap(issue.frame().baseUrl(), pages).page());
        pages.put(
                SitePage.Address.ROBOTS,
                Page.text(
                        "User-agent: *\nSitemap: " + issue.frame().baseUrl() + SitePage.Address.SITEMAP + "\n",
                        "text/plain"));
        return pages;
    }

    Map<Integer, Page> errors() {
        Map<Integer, Page> errors = new HashMap<>();
        ERRORS.forEach(status -> errors.put(status, Page.html(text("error/" + status, Map.of()), null)));
        return errors;
    }

    /** For every address at which an expired document was to be read, in the plain spelling. */
    Map<String, Page> gone(List<Document> expired) {
        Map<String, Page> gone = new HashMap<>();
        for (Document document : expired) {
            Page page = Page.html(text("error/410", Map.of("gone", document.article())), null);
            document.article().aliases().forEach(alias -> gone.put(PlainAddress.of(alias), page));
            gone.put(document.address(), page);
        }
        return gone;
    }

    private void print(SitePage page) {
        List<? extends Document> shown = shown(page);
        if (page.isMany()) {
            for (int place = 0; place < shown.size(); place++) {
                print(page, shown.get(place), Neighbours.of(shown, place));
            }
            return;
        }
        Document own = edition.find(page.address()).orElse(null);
        print(
                page,
                page.address(),
                own == null ? Map.of("path", page.address()) : model(own),
                lastModified(Stream.concat(Stream.ofNullable(own), shown.stream())));
    }

    /** The documents that have such a page each, or that are listed in it, so that it is as new as the newest of them. */
    private List<? extends Document> shown(SitePage page) {
        return switch (page) {
            case TROUBLES, TROUBLE -> edition.troubles();
            case TOPICS, TOPIC -> edition.topics();
            case SERVICES, PROVIDER -> edition.providers();
            case DESKS -> edition.desks();
            case GLOSSARY -> edition.terms();
            case PAGE -> edition.pages();
            default -> List.of();
        };
    }

    private void print(SitePage page, Document document, Neighbours neighbours) {
        Map<String, Object> model = model(document);
        if (document instanceof Trouble || document instanceof Topic) {
            model.put("reading", ReadingTime.of(edition.passages(document)));
            model.put("related", related.of(document));
            model.put("neighbours", neighbours);
        }
        print(page, document.address(), model, document.article().lastModified());
    }

    private void print(SitePage page, String address, Map<String, Object> model, @Nullable LocalDate modified) {
        pages.put(address, Page.html(text(page.template(), model), modified));
    }

    private String entry(Document document) {
        Map<String, Object> model = model(document);
        model.put("desks", document instanceof Trouble trouble ? edition.desks(trouble.desks()) : List.of());
        return text("site/feed-entry", model);
    }

    private Map<String, Object> model(Document document) {
        Map<String, Object> model = new HashMap<>();
        model.put("path", document.address());
        model.put("document", document);
        model.put("article", document.article());
        return model;
    }

    private String text(String template, Map<String, Object> own) {
        Map<String, Object> model = new HashMap<>(own);
        model.put("frame", issue.frame());
        model.put("edition", edition);
        model.put("today", issue.today());
        model.put("comparison", issue.comparison());
        model.put("answer", ServicesAnswer.everything(issue.comparison()));
        return templates.process(template, new Context(Locale.JAPANESE, model));
    }

    private static @Nullable LocalDate lastModified(Stream<? extends Document> documents) {
        return documents
                .map(document -> document.article().lastModified())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
