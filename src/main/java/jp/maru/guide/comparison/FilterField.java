package jp.maru.guide.comparison;

import java.util.List;
import java.util.stream.Stream;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.scale.Scale;

/**
 * What a reader can choose of one criterion.
 *
 * @param options what some service is known to have
 * @param chosen of the options
 * @param chosenTo of the prefectures, the one to move to
 */
public record FilterField(Criterion criterion, List<String> options, List<String> chosen, List<String> chosenTo) {

    /** None for a criterion that is for reading alone. */
    static Stream<FilterField> of(Criterion criterion, Comparison comparison, ServicesQuery query) {
        if (criterion.scale().control() == Scale.Control.NONE) {
            return Stream.empty();
        }
        List<String> known = comparison.all().stream()
                .flatMap(provider -> comparison.cell(provider, criterion).measure().is().stream())
                .distinct()
                .toList();
        return Stream.of(new FilterField(
                criterion,
                criterion.scale().options(known),
                query.asked().getOrDefault(criterion.key(), List.of()),
                query.asked().getOrDefault(criterion.key() + ServicesQuery.TO, List.of())));
    }

    /** The name of the {@link Scale.Control}. */
    public String control() {
        return criterion.scale().control().name();
    }

    /** As a reader reads it. */
    public String label(String option) {
        return criterion.scale().label(option);
    }
}
