package jp.maru.guide.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.maru.guide.comparison.Comparison;
import jp.maru.guide.comparison.ComparisonSettings;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.InquiryWords;
import jp.maru.guide.content.Problem;
import jp.maru.guide.search.Index;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Prints every page of an edition as it is to be seen on the day of the clock. */
@Component
class Printer {

    private static final List<Integer> ERRORS = List.of(400, 404, 413, 500);

    private final SpringTemplateEngine templates;
    private final Assets assets;
    private final SiteSettings settings;
    private final ComparisonSettings comparisonSettings;
    private final String answersFrom;
    private final Clock clock;

    Printer(
            SpringTemplateEngine templates,
            Assets assets,
            SiteSettings settings,
            ComparisonSettings comparisonSettings,
            @Value("${guide.inquiry.from:}") String sender,
            Clock clock) {
        this.templates = templates;
        this.assets = assets;
        this.settings = settings;
        this.comparisonSettings = comparisonSettings;
        this.answersFrom = sender.replaceFirst("^.*@", "").replaceFirst(">.*$", "");
        this.clock = clock;
    }

    /** @param all every document, also those whose time has not come or is over */
    Publication print(Edition all) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Edition edition = all.at(now, settings.authoring());
        Comparison comparison = Comparison.of(edition, today, comparisonSettings.staleAfter());
        Index index = Index.of(edition);
        Frame frame = new Frame(
                edition.site(),
                edition.topics(),
                edition.pages(),
                index.titles(),
                edition.site().noticeOn(today).orElse(null),
                settings.baseUrl(),
                answersFrom,
                assets.stylesheet(),
                assets.drawings(),
                assets.inquiryScript(),
                settings.authoring() ? assets.authoringScript() : null);
        Sheets sheets = new Sheets(edition, frame, today, comparison);
        Instant midnight = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Instant turn = all.nextTurn(now).orElse(midnight);
        return new Publication(
                edition,
                frame,
                edition.html(edition.inquiry()),
                edition.warnings(edition.inquiry()),
                comparison,
                index,
                sheets.pages(),
                redirects(edition),
                sheets.errors(),
                turn.isBefore(midnight) ? turn : midnight,
                null);
    }

    /** The page that tells the operator what is wrong with the content. */
    Page problems(List<Problem> problems) {
        Context context = new Context(
                Locale.JAPANESE,
                Map.of(
                        "problems", problems,
                        "stylesheet", assets.stylesheet(),
                        "authoringScript", assets.authoringScript()));
        return Page.html(templates.process("site/problems", context), null);
    }

    /** Former addresses, as they were written and in the plain spelling that others are brought to. */
    private static Map<String, String> redirects(Edition edition) {
        Map<String, String> redirects = new HashMap<>();
        edition.aliases().forEach((alias, address) -> {
            redirects.put(alias, address);
            redirects.put(Spelling.plain(alias), address);
        });
        return redirects;
    }

    /** The pages of one edition while they are printed. */
    private final class Sheets {

        private final Edition edition;
        private final Frame frame;
        private final LocalDate today;
        private final Comparison comparison;
        private final Map<String, Page> pages = new TreeMap<>(assets.pages());

        Sheets(Edition edition, Frame frame, LocalDate today, Comparison comparison) {
            this.edition = edition;
            this.frame = frame;
            this.today = today;
            this.comparison = comparison;
        }

        Map<String, Page> pages() {
            add(edition.site(), "site/top");
            add(edition.troublesIntroduction(), "site/troubles");
            add(edition.topicsIntroduction(), "site/topics");
            add(edition.inquiry(), "inquiry/form");
            edition.troubles().forEach(trouble -> add(trouble, "site/trouble"));
            edition.topics().forEach(topic -> add(topic, "site/topic"));
            edition.pages().forEach(page -> add(page, "site/page"));
            edition.providers().forEach(provider -> add(provider, "comparison/provider"));
            add("/compare/services", "comparison/services");
            add("/tools/first-cancel", "comparison/first-cancel");
            add("/tools/cancel-cost", "comparison/cancel-cost");
            add("/tools/total-cost", "comparison/total-cost");
            add("/tools/consultation-memo", "site/consultation-memo");
            add(edition.desksIntroduction(), "site/desks");
            add("/glossary", "site/glossary");
            edition.media().forEach(medium -> pages.put(medium.address(), Page.file(medium.bytes(), medium.type())));
            pages.put("/sitemap.xml", new Sitemap(frame.baseUrl(), pages).page());
            pages.put(
                    "/robots.txt",
                    Page.text("User-agent: *\nSitemap: " + frame.baseUrl() + "/sitemap.xml\n", "text/plain"));
            return pages;
        }

        Map<Integer, Page> errors() {
            Map<Integer, Page> errors = new HashMap<>();
            ERRORS.forEach(status -> errors.put(status, print("error/" + status, null, null)));
            return errors;
        }

        private void add(Document document, String template) {
            pages.put(document.address(), print(template, document.address(), document));
        }

        private void add(String address, String template) {
            pages.put(address, print(template, address, null));
        }

        private Page print(String template, @Nullable String path, @Nullable Document document) {
            Map<String, Object> model = new HashMap<>();
            model.put("frame", frame);
            model.put("edition", edition);
            model.put("today", today);
            model.put("comparison", comparison);
            model.put("showing", comparison.everything());
            if (path != null) {
                model.put("path", path);
            }
            if (document != null) {
                model.put("document", document);
                model.put("article", document.article());
                if (document instanceof InquiryWords words) {
                    model.put("words", words);
                    model.put("introduction", edition.html(words));
                }
            }
            String text = templates.process(template, new Context(Locale.JAPANESE, model));
            return Page.html(text, document == null ? null : document.article().lastModified());
        }
    }
}
