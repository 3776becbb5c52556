package jp.maru.guide.comparison;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Provider;
import jp.maru.guide.content.Review;
import jp.maru.guide.content.Topic;
import jp.maru.guide.content.Trouble;
import jp.maru.guide.japanese.GojuonOrder;
import jp.maru.guide.price.Plan;
import jp.maru.guide.price.PriceBrief;
import jp.maru.guide.price.PriceChange;
import jp.maru.guide.price.PriceTable;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.scale.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * All services of an edition beside each other, as they are to be seen on one day. Nothing is ranked: the rows stand in
 * the order of their readings (五十音) unless a reader asks for another.
 *
 * @param providers what is offered
 * @param ended what is kept for reference, and never in an order
 * @param columns all criteria, those that stay out of the table among them
 */
public record Comparison(
        Edition edition,
        Freshness freshness,
        List<Provider> providers,
        List<Provider> ended,
        List<Criterion> columns,
        List<Criterion> sparse) {

    public static Comparison of(Edition edition, LocalDate today, Period staleAfter) {
        List<Provider> all = edition.providers().stream()
                .sorted(Comparator.comparing(Provider::reading, new GojuonOrder()))
                .toList();
        List<Provider> offered =
                all.stream().filter(provider -> !provider.ended()).toList();
        List<Criterion> criteria = edition.criteria();
        return new Comparison(
                edition,
                new Freshness(today, staleAfter),
                offered,
                all.stream().filter(Provider::ended).toList(),
                criteria.stream().filter(one -> !isSparse(one, offered)).toList(),
                criteria.stream().filter(one -> isSparse(one, offered)).toList());
    }

    /** What is offered, then what is not. */
    List<Provider> all() {
        return Stream.concat(providers.stream(), ended.stream()).toList();
    }

    /** The ways to have a service that can be asked for on the day, with what they cost on it. */
    public List<Plan> plans(Provider provider) {
        return provider.plans().stream()
                .filter(plan -> plan.isOffered(freshness.today()))
                .map(plan -> plan.on(freshness.today()))
                .toList();
    }

    /** What it costs, the ways that can be asked for no more among them. */
    public PriceTable prices(Provider provider) {
        return PriceTable.of(provider.plans(), freshness.today());
    }

    /** The sums of each way that can be asked for, for whoever answers nothing. */
    public List<Estimate> estimates(Provider provider) {
        return provider.plans().stream()
                .filter(plan -> plan.isOffered(freshness.today()))
                .map(plan -> new Estimating(plan, ChoiceQuery.NOTHING, freshness).estimate(provider.title()))
                .toList();
    }

    /** The same in few words. */
    PriceBrief price(Provider provider) {
        return new PriceBrief(provider.ended() ? List.of() : provider.plans(), freshness.today());
    }

    /** What has changed of that, as far as it was recorded; the newest first. */
    public List<PriceChange> priceChanges(Provider provider) {
        return PriceChange.of(provider.plans(), freshness.today());
    }

    /** On what all of it rests. */
    public Evidence evidence(Provider provider) {
        return Evidence.of(provider, freshness.today());
    }

    /** Days since a price was known to be so where they are too many to keep silent about, otherwise null. */
    public @Nullable Long oldDays(Provenance provenance) {
        return staleDays(provenance.until());
    }

    public Cell cell(Provider provider, Criterion criterion) {
        return new Cell(provider, criterion, provider.fact(criterion.key()).orElse(null), freshness);
    }

    /** When everything that is said of a service was last checked; empty where nothing is. */
    public Optional<Review> review(Provider provider) {
        Evidence evidence = evidence(provider);
        return evidence.checked().map(day -> freshness.review(day, evidence.isCompared()));
    }

    /** Days since a check where they are too many to keep silent about, otherwise null. */
    public @Nullable Long staleDays(LocalDate checked) {
        return freshness.isStale(checked) ? freshness.days(checked) : null;
    }

    /** Of services, by the columns of the whole comparison. */
    Table table(List<Provider> services) {
        return new Table(columns, sparse, rows(services, columns), List.of());
    }

    /** What a topic compares; empty where it compares nothing, or hardly anything of it is known. */
    public Optional<Table> table(Topic topic) {
        List<Condition> conditions = conditions(topic.where());
        List<Provider> from = topic.ended() ? ended : providers;
        List<Provider> services = from.stream()
                .filter(provider -> verdict(conditions, provider) == Verdict.YES)
                .toList();
        List<Criterion> wanted = topic.criteria().stream()
                .flatMap(key -> edition.criterion(key).stream())
                .toList();
        List<Criterion> shown =
                wanted.stream().filter(one -> !isSparse(one, services)).toList();
        Table table = new Table(
                shown,
                wanted.stream().filter(one -> isSparse(one, services)).toList(),
                rows(services, shown),
                from.stream()
                        .filter(provider -> verdict(conditions, provider) == Verdict.UNKNOWN)
                        .toList());
        return Optional.of(table).filter(filled -> !filled.isEmpty());
    }

    /** Of cases of trouble those that befall such a service, but none that may befall any. */
    public List<Trouble> befalling(Provider provider, List<Trouble> cases) {
        return cases.stream()
                .filter(one -> !one.where().isEmpty() && verdict(conditions(one.where()), provider) == Verdict.YES)
                .toList();
    }

    private List<Condition> conditions(Map<String, List<String>> where) {
        return where.entrySet().stream()
                .flatMap(one -> edition.criterion(one.getKey()).stream()
                        .map(criterion -> new Condition(criterion, one.getValue())))
                .toList();
    }

    Verdict verdict(List<Condition> conditions, Provider provider) {
        return Verdict.ofAll(conditions.stream()
                .map(condition -> condition.verdict(cell(provider, condition.criterion())))
                .toList());
    }

    private List<Row> rows(List<Provider> services, List<Criterion> criteria) {
        return services.stream()
                .map(provider -> new Row(
                        provider,
                        criteria.stream()
                                .map(criterion -> cell(provider, criterion))
                                .toList(),
                        price(provider)))
                .toList();
    }

    private static boolean isSparse(Criterion criterion, List<Provider> services) {
        long missing = services.stream()
                .filter(provider -> provider.fact(criterion.key()).isEmpty())
                .count();
        return 2 * missing > services.size();
    }
}
