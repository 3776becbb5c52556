package jp.maru.guide.comparison;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Provider;
import jp.maru.guide.price.PriceBrief;
import jp.maru.guide.price.PriceCell;
import jp.maru.guide.price.PricePart;
import jp.maru.guide.scale.Scale;
import jp.maru.guide.scale.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query: every service that is offered stands in exactly one of its parts, or is a no.
 *
 * @param services what is offered, by whether it meets all conditions
 */
public record ServicesAnswer(Comparison comparison, ServicesQuery query, Map<Verdict, List<Provider>> services) {

    private static final int MOST_BESIDE = 4;

    ServicesAnswer(Comparison comparison, ServicesQuery query) {
        this(
                comparison,
                query,
                comparison.providers().stream()
                        .collect(Collectors.groupingBy(
                                provider -> comparison.verdict(query.conditions(), provider),
                                () -> new EnumMap<>(Verdict.class),
                                Collectors.toList())));
    }

    /** Everything, as it stands where nobody asks for anything in particular. */
    public static ServicesAnswer everything(Comparison comparison) {
        return new ServicesAnswer(comparison, ServicesQuery.NOTHING);
    }

    /** What meets all conditions: in order if one was asked for, otherwise by reading. */
    public Table matching() {
        List<Provider> services = services(Verdict.YES);
        Criterion sort = query.sort();
        return comparison.table(
                sort == null
                        ? services
                        : services.stream()
                                .filter(this::hasPlace)
                                .sorted(order(sort))
                                .toList());
    }

    /** What meets all conditions but has no place in the order that was asked for. */
    public Table withoutPlace() {
        return comparison.table(
                query.sort() == null
                        ? List.of()
                        : services(Verdict.YES).stream()
                                .filter(service -> !hasPlace(service))
                                .toList());
    }

    /** What may meet all conditions. */
    public Table unconfirmed() {
        return comparison.table(services(Verdict.UNKNOWN));
    }

    /** What is kept for reference; where somebody looks for something in particular, only if nothing else may be it. */
    public Table ended() {
        boolean nothingElse =
                services(Verdict.YES).isEmpty() && services(Verdict.UNKNOWN).isEmpty();
        return comparison
                .table(comparison.ended().stream()
                        .filter(service -> query.conditions().isEmpty()
                                || nothingElse && comparison.verdict(query.conditions(), service) == Verdict.YES)
                        .toList())
                .known();
    }

    public int count() {
        return services(Verdict.YES).size();
    }

    public List<FilterField> filters() {
        return comparison.edition().criteria().stream()
                .flatMap(criterion -> FilterField.of(criterion, comparison, query))
                .toList();
    }

    public boolean filtered() {
        return !query.conditions().isEmpty();
    }

    /** Whether something was asked about it: what to show, or in which order. */
    public boolean asks(Criterion criterion) {
        return criterion.equals(query.sort())
                || query.conditions().stream()
                        .anyMatch(condition -> condition.criterion().equals(criterion));
    }

    public @Nullable Criterion sort() {
        return query.sort();
    }

    public List<Criterion> orders() {
        return comparison.edition().criteria().stream()
                .filter(criterion -> criterion.scale().sort() != null)
                .toList();
    }

    /** Of the same query in another order; null for that of the readings. */
    public String address(@Nullable Criterion order) {
        return query.address(order);
    }

    public boolean ticked(Provider provider) {
        return query.side().contains(provider);
    }

    public List<Provider> side() {
        return query.side();
    }

    /** Whether services are to be laid side by side, and are not too few or too many. */
    public boolean sideBySide() {
        return query.sideBySide() && side().size() >= 2 && side().size() <= MOST_BESIDE;
    }

    /** Whether side by side was asked for with too few or too many services. */
    public boolean miscounted() {
        return query.sideBySide() && !sideBySide();
    }

    /** The services side by side, and nothing left out. */
    public Table plain() {
        return new Table(
                comparison.edition().criteria(),
                List.of(),
                comparison.table(side()).rows(),
                List.of());
    }

    /** Side by side: what they cost, then criterion by criterion. */
    public List<Difference> differences() {
        Stream<Difference> fees = PriceBrief.homes().stream()
                .map(home -> Difference.ofPrices(
                        home.word() + "の" + PricePart.MONTHLY.label(), sides(price -> price.monthly(home))));
        Stream<Difference> parts = Arrays.stream(PricePart.values())
                .filter(part -> part != PricePart.MONTHLY)
                .map(part -> Difference.ofPrices(part.label(), sides(price -> price.of(part))));
        Stream<Difference> criteria = comparison.edition().criteria().stream()
                .map(criterion -> Difference.of(
                        criterion,
                        side().stream()
                                .map(provider -> comparison.cell(provider, criterion))
                                .toList()));
        return Stream.of(fees, parts, criteria)
                .flatMap(some -> some)
                .filter(difference -> difference.sides().stream()
                        .anyMatch(side -> side.cell() != null || !side.figures().isEmpty()))
                .toList();
    }

    private List<Difference.Side> sides(Function<PriceBrief, List<PriceCell.Figure>> figures) {
        return side().stream()
                .map(provider -> new Difference.Side(provider, null, figures.apply(comparison.price(provider))))
                .toList();
    }

    private List<Provider> services(Verdict verdict) {
        return services.getOrDefault(verdict, List.of());
    }

    private boolean hasPlace(Provider provider) {
        return comparison
                .cell(provider, Objects.requireNonNull(query.sort()))
                .place()
                .isPresent();
    }

    private Comparator<Provider> order(Criterion sort) {
        Comparator<Provider> byPlace = Comparator.comparing(
                provider -> comparison.cell(provider, sort).place().orElse(BigDecimal.ZERO));
        return sort.scale().sort() == Scale.Sort.GREATEST_FIRST ? byPlace.reversed() : byPlace;
    }
}
