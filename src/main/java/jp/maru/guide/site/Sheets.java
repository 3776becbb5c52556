package jp.maru.guide.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.maru.guide.comparison.Comparison;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.InquiryWords;
import jp.maru.guide.content.Trouble;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The pages of one edition while they are printed. */
final class Sheets {

    /** Ends the address under which an article is to be had as Markdown. */
    private static final String TWIN = ".md";

    private static final List<Integer> ERRORS = List.of(400, 404, 413, 500);

    private final SpringTemplateEngine templates;
    private final Map<String, Page> pages;
    private final Edition edition;
    private final Frame frame;
    private final LocalDate today;
    private final Comparison comparison;
    private final Companions companions;

    /** @param assets what every page may ask for, by address */
    Sheets(
            SpringTemplateEngine templates,
            Map<String, Page> assets,
            Edition edition,
            Frame frame,
            LocalDate today,
            Comparison comparison,
            Companions companions) {
        this.templates = templates;
        pages = new TreeMap<>(assets);
        this.edition = edition;
        this.frame = frame;
        this.today = today;
        this.comparison = comparison;
        this.companions = companions;
    }

    Map<String, Page> pages() {
        add(edition.site(), "site/top");
        add(edition.troublesIntroduction(), "site/troubles", edition.troubles());
        add(edition.topicsIntroduction(), "site/topics", edition.topics());
        add(edition.inquiry(), "inquiry/form");
        addArticles(edition.troubles(), "site/trouble");
        addArticles(edition.topics(), "site/topic");
        edition.pages().forEach(page -> add(page, "site/page"));
        edition.providers().forEach(provider -> add(provider, "comparison/provider"));
        add("/compare/services", "comparison/services", edition.providers());
        add("/tools/first-cancel", "calculator/first-cancel", List.of());
        add("/tools/cancel-cost", "calculator/cancel-cost", List.of());
        add("/tools/total-cost", "calculator/total-cost", List.of());
        add("/tools/consultation-memo", "site/consultation-memo", List.of());
        add(edition.desksIntroduction(), "site/desks", edition.desks());
        add("/glossary", "site/glossary", edition.terms());
        edition.media().forEach(medium -> pages.put(medium.address(), Page.file(medium.bytes(), medium.type())));
        pages.put(Feed.ADDRESS, new Feed(edition, frame.baseUrl(), this::entry).page());
        pages.put("/sitemap.xml", new Sitemap(frame.baseUrl(), pages).page());
        pages.put(
                "/robots.txt",
                Page.text("User-agent: *\nSitemap: " + frame.baseUrl() + "/sitemap.xml\n", "text/plain"));
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
            document.article().aliases().forEach(alias -> gone.put(Spelling.plain(alias), page));
            gone.put(document.address(), page);
            gone.put(document.address() + TWIN, page);
        }
        return gone;
    }

    private void add(Document document, String template) {
        add(document, template, List.of());
    }

    /** @param listed what the page shows too, so that it is as new as the newest of them */
    private void add(Document document, String template, List<? extends Document> listed) {
        LocalDate modified = lastModified(Stream.concat(Stream.of(document), listed.stream()));
        pages.put(document.address(), Page.html(text(template, model(document)), modified));
    }

    private void add(String address, String template, List<? extends Document> listed) {
        pages.put(address, Page.html(text(template, Map.of("path", address)), lastModified(listed.stream())));
    }

    /** @param list all of one index, in its order */
    private void addArticles(List<? extends Document> list, String template) {
        for (int place = 0; place < list.size(); place++) {
            Document document = list.get(place);
            Map<String, Object> model = model(document);
            model.put("twin", document.address() + TWIN);
            model.put("reading", ReadingTime.of(edition.passages(document)));
            model.put("companions", companions.of(document));
            model.put("neighbours", Neighbours.of(list, place));
            pages.put(
                    document.address(),
                    Page.html(text(template, model), document.article().lastModified()));
            pages.put(
                    document.address() + TWIN, Page.text(edition.markdown(document, frame.baseUrl()), "text/markdown"));
        }
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
        if (document instanceof InquiryWords words) {
            model.put("words", words);
            model.put("introduction", edition.html(words));
        }
        return model;
    }

    private String text(String template, Map<String, Object> own) {
        Map<String, Object> model = new HashMap<>(own);
        model.put("frame", frame);
        model.put("edition", edition);
        model.put("today", today);
        model.put("comparison", comparison);
        model.put("answer", comparison.everything());
        return templates.process(template, new Context(Locale.JAPANESE, model));
    }

    private static @Nullable LocalDate lastModified(Stream<? extends Document> documents) {
        return documents
                .map(document -> document.article().lastModified())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
