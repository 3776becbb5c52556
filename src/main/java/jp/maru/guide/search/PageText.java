package jp.maru.guide.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.maru.guide.content.Cancellation;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Desk;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Fact;
import jp.maru.guide.content.FormField;
import jp.maru.guide.content.InquiryWords;
import jp.maru.guide.content.OfficialPage;
import jp.maru.guide.content.Provider;
import jp.maru.guide.content.SiteWords;
import jp.maru.guide.content.Term;
import jp.maru.guide.content.Tool;
import jp.maru.guide.content.Topic;
import jp.maru.guide.content.WebLink;
import jp.maru.guide.markdown.Passage;
import jp.maru.guide.price.Plan;
import jp.maru.guide.price.PriceCell;
import jp.maru.guide.price.PriceTable;
import jp.maru.guide.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a page: all that its readers see.
 *
 * @param names its title, and what else it is called; the name of the site is no name of its first page
 * @param passages the description first, then the text heading by heading
 */
record PageText(List<String> names, List<Passage> passages) {

    static PageText of(Document document, Edition edition) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage("", "", document.article().description()));
        passages.addAll(edition.passages(document));
        if (document instanceof Provider provider) {
            if (!provider.plans().isEmpty()) {
                passages.add(prices(provider));
            }
            provider.facts().forEach(fact -> passages.add(passage(fact, edition)));
        }
        passages.add(new Passage("", "", text(more(document))));
        passages.add(
                new Passage("", "", text(document.article().sources().stream().map(Source::title))));
        return new PageText(
                Stream.concat(names(document), document.article().also().stream())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                List.copyOf(passages));
    }

    String description() {
        return passages.get(0).text();
    }

    String headings() {
        return passages.stream().map(Passage::heading).collect(Collectors.joining("\n"));
    }

    String body() {
        return passages.stream().skip(1).map(Passage::text).collect(Collectors.joining("\n"));
    }

    private static Stream<String> names(Document document) {
        if (document instanceof Topic topic) {
            return Stream.of(topic.title(), topic.label(), topic.catchphrase());
        }
        if (document instanceof Tool tool) {
            return Stream.of(tool.title(), tool.label());
        }
        if (document instanceof Desk desk) {
            return Stream.of(desk.title(), desk.phone());
        }
        if (document instanceof Term term) {
            return Stream.of(term.title(), term.reading());
        }
        if (document instanceof Provider provider) {
            return Stream.of(provider.title(), provider.reading());
        }
        return document instanceof SiteWords ? Stream.of() : Stream.of(document.title());
    }

    private static Passage passage(Fact fact, Edition edition) {
        String criterion =
                edition.criterion(fact.criterion()).map(Criterion::title).orElse("");
        return new Passage(fact.criterion(), criterion, text(Stream.of(fact.value(), fact.note())));
    }

    /** All that the table of prices has or will have, whatever the day: a change that is announced has a row of its own. */
    private static Passage prices(Provider provider) {
        PriceTable table = PriceTable.of(provider.plans(), LocalDate.MIN);
        Stream<String> rows = table.groups().stream()
                .flatMap(group -> group.rows().stream()
                        .map(row -> group.title() + " " + row.name() + "："
                                + figures(table.columns().stream().map(row::cell))));
        return new Passage("prices", "料金", text(Stream.concat(rows, Stream.of(figures(table.common().stream())))));
    }

    private static String figures(Stream<@Nullable PriceCell> cells) {
        return cells.filter(cell -> cell != null && cell.isKnown())
                .map(cell -> cell.part().label()
                        + cell.figures().stream().map(PriceCell.Figure::text).collect(Collectors.joining("、")))
                .collect(Collectors.joining("、"));
    }

    /** What stands in the page besides its text. */
    private static Stream<String> more(Document document) {
        if (document instanceof Desk desk) {
            return Stream.of(labelled("電話", desk.phone()), labelled("受付", desk.hours()), labelled("費用", desk.cost()));
        }
        if (document instanceof Tool tool) {
            return Stream.of(tool.purpose(), tool.basis());
        }
        if (document instanceof Topic topic) {
            return Stream.of(topic.reason());
        }
        if (document instanceof InquiryWords form) {
            return Stream.concat(form.topics().stream(), form.fields().stream().map(FormField::label));
        }
        if (document instanceof SiteWords site) {
            return Stream.concat(
                    Stream.of(site.tagline()), site.related().stream().map(WebLink::title));
        }
        if (document instanceof Provider provider) {
            return Stream.concat(
                    provider.links().stream().map(OfficialPage::label),
                    Stream.concat(
                            provider.plans().stream().flatMap(PageText::words),
                            Stream.ofNullable(provider.cancellation()).flatMap(PageText::words)));
        }
        return Stream.of();
    }

    private static Stream<@Nullable String> words(Plan plan) {
        return Stream.of(plan.name(), plan.building().word(), plan.speed(), plan.note());
    }

    private static Stream<String> words(Cancellation cancellation) {
        return Stream.of(cancellation.where(), cancellation.closing(), cancellation.ends(), cancellation.returns())
                .filter(Objects::nonNull)
                .map(Cancellation.Statement::text);
    }

    private static @Nullable String labelled(String label, @Nullable String value) {
        return value == null ? null : label + "：" + value;
    }

    private static String text(Stream<? extends @Nullable String> parts) {
        return parts.filter(Objects::nonNull).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }
}
