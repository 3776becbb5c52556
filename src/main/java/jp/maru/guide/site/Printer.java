package jp.maru.guide.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.maru.guide.comparison.Comparison;
import jp.maru.guide.comparison.ComparisonSettings;
import jp.maru.guide.content.Edition;
import jp.maru.guide.mail.Identity;
import jp.maru.guide.server.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Makes of an edition what is to be seen of it on the day of the clock. */
@Component
class Printer {

    private final SpringTemplateEngine templates;
    private final Assets assets;
    private final SiteSettings settings;
    private final ComparisonSettings comparisonSettings;
    private final Identity identity;
    private final Clock clock;
    private final PrintedPages printed;
    private @Nullable RelatedArticles related;
    private @Nullable Issue last;

    Printer(
            SpringTemplateEngine templates,
            Assets assets,
            SiteSettings settings,
            ComparisonSettings comparisonSettings,
            Identity identity,
            Clock clock) {
        this.templates = templates;
        this.assets = assets;
        this.settings = settings;
        this.comparisonSettings = comparisonSettings;
        this.identity = identity;
        this.clock = clock;
        printed = new PrintedPages(clock);
    }

    /**
     * Prints nothing yet.
     *
     * @param all every document, also those whose time has not come or is over
     */
    Publication publication(Edition all) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Edition edition = all.at(now, settings.authoring());
        related = related == null ? RelatedArticles.of(edition) : related.anew(edition);
        Issue issue = new Issue(
                edition,
                today,
                frame(edition, today),
                () -> Comparison.of(edition, today, comparisonSettings.staleAfter()),
                related,
                last);
        last = issue;
        Sheets sheets = new Sheets(templates, edition, identity.baseUrl().toString());
        Map<String, Sheet> pages = sheets.all(assets.pages());
        Map<Integer, Sheet> errors = sheets.errors();
        Map<String, Sheet> gone = sheets.gone(all.expired(now));
        printed.keepOnly(Stream.of(pages, errors, gone)
                .flatMap(some -> some.values().stream())
                .map(Sheet::address)
                .collect(Collectors.toSet()));
        Instant midnight = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Instant turn = all.nextTurn(now).orElse(midnight);
        return new Publication(
                issue,
                pages,
                Detours.of(edition, pages.keySet(), gone),
                errors,
                turn.isBefore(midnight) ? turn : midnight,
                null,
                printed);
    }

    PrintedPages printed() {
        return printed;
    }

    private Frame frame(Edition edition, LocalDate today) {
        return new Frame(
                Frame.Site.of(edition.site()),
                edition.topics().stream().map(Frame.Way::of).toList(),
                edition.tools().stream()
                        .map(tool -> new Frame.Entry(tool.address(), tool.label()))
                        .toList(),
                edition.pages().stream()
                        .map(page -> new Frame.Entry(page.address(), page.title()))
                        .toList(),
                Frame.Call.of(edition.desks()).orElse(null),
                Optional.ofNullable(edition.site().deadline())
                        .flatMap(words -> Frame.Deadline.of(words, edition))
                        .orElse(null),
                edition.site().noticeOn(today).orElse(null),
                identity.baseUrl().toString(),
                identity.domain(),
                assets.stylesheet(),
                assets.sheets(),
                assets.drawings(),
                assets.shareImage(),
                assets.searchScript(),
                assets.inquiryScript(),
                settings.authoring() ? assets.authoringScript() : null);
    }

    /** The page that tells the operator what is wrong with the content. */
    Page problems(Standstill standstill) {
        Context context = new Context(
                Locale.JAPANESE,
                Map.of(
                        "count", standstill.problems().size(),
                        "problems", standstill.shown(),
                        "rest", standstill.rest(),
                        "since", LocalDateTime.ofInstant(standstill.since(), clock.getZone()),
                        "stylesheet", assets.stylesheet(),
                        "authoringScript", assets.authoringScript()));
        return Page.html(templates.process("site/problems", context));
    }
}
