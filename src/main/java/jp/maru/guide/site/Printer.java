package jp.maru.guide.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import jp.maru.guide.comparison.Comparison;
import jp.maru.guide.comparison.ComparisonSettings;
import jp.maru.guide.content.Edition;
import jp.maru.guide.mail.Identity;
import jp.maru.guide.search.Index;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Prints every page of an edition as it is to be seen on the day of the clock. */
@Component
class Printer {

    private final SpringTemplateEngine templates;
    private final Assets assets;
    private final SiteSettings settings;
    private final ComparisonSettings comparisonSettings;
    private final Identity identity;
    private final Clock clock;

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
                identity.baseUrl().toString(),
                identity.domain(),
                assets.stylesheet(),
                assets.icons(),
                assets.shareImage(),
                assets.inquiryScript(),
                settings.authoring() ? assets.authoringScript() : null);
        Issue issue = new Issue(edition, today, comparison, index, frame);
        PrintRun run = new PrintRun(templates, assets.pages(), issue);
        Map<String, Page> pages = run.pages();
        Instant midnight = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Instant turn = all.nextTurn(now).orElse(midnight);
        return new Publication(
                issue,
                pages,
                Detours.of(edition, pages, run.gone(all.expired(now))),
                run.errors(),
                turn.isBefore(midnight) ? turn : midnight);
    }

    /** The page that tells the operator what is wrong with the content. */
    Page problems(Standstill standstill) {
        Context context = new Context(
                Locale.JAPANESE,
                Map.of(
                        "problems", standstill.problems(),
                        "since", LocalDateTime.ofInstant(standstill.since(), clock.getZone()),
                        "stylesheet", assets.stylesheet(),
                        "authoringScript", assets.authoringScript()));
        return Page.html(templates.process("site/problems", context), null);
    }
}
