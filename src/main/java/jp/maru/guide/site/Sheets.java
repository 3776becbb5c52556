package jp.maru.guide.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.maru.guide.comparison.ChoiceAnswer;
import jp.maru.guide.comparison.ServicesAnswer;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.content.Topic;
import jp.maru.guide.content.Trouble;
import jp.maru.guide.server.Page;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.LazyContextVariable;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Lays out the sheets of one edition: one for each address, and how it is printed. */
final class Sheets {

    private static final List<Integer> ERRORS = List.of(400, 404, 408, 413, 500);

    private final SpringTemplateEngine templates;
    private final Edition edition;
    private final String baseUrl;
    private final Map<String, Sheet> sheets = new TreeMap<>();

    Sheets(SpringTemplateEngine templates, Edition edition, String baseUrl) {
        this.templates = templates;
        this.edition = edition;
        this.baseUrl = baseUrl;
    }

    /**
     * By address.
     *
     * @param assets what every page may ask for, by address
     */
    Map<String, Sheet> all(Map<String, Page> assets) {
        assets.forEach((address, page) -> sheets.put(address, Sheet.ready(address, page)));
        for (SitePage page : SitePage.values()) {
            if (page.isPrintedAhead()) {
                add(page);
            }
        }
        edition.media()
                .forEach(medium -> add(new Sheet(
                        medium.address(), false, null, medium, grounds -> Page.file(medium.bytes(), medium.type()))));
        add(new Sheet(
                SitePage.Address.FEED,
                false,
                null,
                "",
                grounds -> new Feed(grounds.edition(), baseUrl, document -> entry(document, grounds)).page()));
        List<String> titles = Suggestions.of(edition);
        add(new Sheet(
                SitePage.Address.TITLES,
                false,
                null,
                titles,
                grounds -> Page.text(String.join("\n", titles), "text/plain")));
        List<Sitemap.Url> urls = sheets.values().stream()
                .filter(Sheet::html)
                .map(sheet -> new Sitemap.Url(sheet.address(), sheet.lastModified()))
                .toList();
        add(new Sheet(SitePage.Address.SITEMAP, false, null, urls, grounds -> new Sitemap(baseUrl, urls).page()));
        add(new Sheet(
                SitePage.Address.ROBOTS,
                false,
                null,
                "",
                grounds -> Page.text(
                        "User-agent: *\nSitemap: " + baseUrl + SitePage.Address.SITEMAP + "\n", "text/plain")));
        // in the same order, but found as soon among many as among few
        return new LinkedHashMap<>(sheets);
    }

    /** By status. */
    Map<Integer, Sheet> errors() {
        return ERRORS.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        status -> html("error/" + status, "error/" + status, null, "", grounds -> Map.of())));
    }

    /** For every address at which an expired document was to be read, in the plain spelling. */
    Map<String, Sheet> gone(List<Document> expired) {
        Map<String, Sheet> gone = new HashMap<>();
        for (Document document : expired) {
            Sheet sheet = html(
                    "error/410" + document.address(),
                    "error/410",
                    null,
                    document,
                    grounds -> Map.of("gone", document.article()));
            document.article().aliases().forEach(alias -> gone.put(PlainAddress.of(alias), sheet));
            gone.put(document.address(), sheet);
        }
        return gone;
    }

    private void add(Sheet sheet) {
        sheets.put(sheet.address(), sheet);
    }

    private void add(SitePage page) {
        List<? extends Document> shown = shown(page);
        if (page.isMany()) {
            for (int place = 0; place < shown.size(); place++) {
                add(page, shown.get(place), Neighbours.of(shown, place));
            }
            return;
        }
        Document own = edition.find(page.address()).orElse(null);
        add(html(
                page.address(),
                page.template(),
                lastModified(Stream.concat(Stream.ofNullable(own), shown.stream())),
                own == null ? "" : own,
                grounds -> own == null ? Map.of("path", page.address()) : model(own)));
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

    private void add(SitePage page, Document document, Neighbours neighbours) {
        boolean isArticle = document instanceof Trouble || document instanceof Topic;
        add(html(
                document.address(),
                page.template(),
                document.article().lastModified(),
                isArticle ? List.of(document, neighbours) : document,
                grounds -> isArticle ? article(document, neighbours, grounds) : model(document)));
    }

    private static Map<String, Object> article(Document document, Neighbours neighbours, Grounds grounds) {
        Map<String, Object> model = model(document);
        model.put("reading", ReadingTime.of(grounds.edition().passages(document)));
        model.put("related", grounds.ask(new Grounds.Related(document.address())));
        model.put("neighbours", neighbours);
        return model;
    }

    private String entry(Document document, Grounds grounds) {
        Map<String, Object> model = model(document);
        model.put(
                "desks", document instanceof Trouble trouble ? grounds.edition().desks(trouble.desks()) : List.of());
        return text("site/feed-entry", model, grounds);
    }

    private static Map<String, Object> model(Document document) {
        Map<String, Object> model = new HashMap<>();
        model.put("path", document.address());
        model.put("document", document);
        model.put("article", document.article());
        return model;
    }

    private Sheet html(
            String address,
            String template,
            @Nullable LocalDate lastModified,
            Object basis,
            Function<Grounds, Map<String, Object>> model) {
        return new Sheet(
                address,
                true,
                lastModified,
                basis,
                grounds -> Page.html(text(template, model.apply(grounds), grounds)));
    }

    private String text(String template, Map<String, Object> own, Grounds grounds) {
        Map<String, Object> model = new HashMap<>(own);
        model.put("edition", grounds.edition());
        model.put("frame", grounds.ask(Grounds.FRAME));
        model.put("today", lazily(() -> grounds.ask(Grounds.TODAY)));
        model.put("comparison", lazily(() -> grounds.comparison()));
        model.put("answer", lazily(() -> ServicesAnswer.everything(grounds.comparison())));
        model.put("choice", lazily(() -> ChoiceAnswer.toNothing(grounds.comparison())));
        return templates.process(template, new Context(Locale.JAPANESE, model));
    }

    private static LazyContextVariable<Object> lazily(Supplier<Object> value) {
        return new LazyContextVariable<>() {
            @Override
            protected Object loadValue() {
                return value.get();
            }
        };
    }

    private static @Nullable LocalDate lastModified(Stream<? extends Document> documents) {
        return documents
                .map(document -> document.article().lastModified())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
