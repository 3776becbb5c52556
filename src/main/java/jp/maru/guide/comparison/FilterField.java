package jp.maru.guide.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Scale;

/**
 * What a reader can choose of one criterion.
 *
 * @param control how: {@code boxes}, {@code box}, {@code move} (two prefectures), {@code least} or {@code most} (of an
 *     amount)
 * @param options what some service is known to have
 * @param chosen of the options
 * @param chosenTo of the prefectures, the one to move to
 */
public record FilterField(
        Criterion criterion, String control, List<String> options, List<String> chosen, List<String> chosenTo) {

    /** None for a criterion that is for reading alone. */
    static Stream<FilterField> of(Criterion criterion, Comparison comparison, ServicesQuery query) {
        String control = control(criterion.scale());
        if (control.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new FilterField(
                criterion,
                control,
                options(criterion, comparison),
                query.asked().getOrDefault(criterion.key(), List.of()),
                query.asked().getOrDefault(criterion.key() + ServicesQuery.TO, List.of())));
    }

    private static String control(Scale scale) {
        if (scale instanceof Scale.Choice) {
            return "boxes";
        } else if (scale instanceof Scale.Presence) {
            return "box";
        } else if (scale instanceof Scale.Prefectures) {
            return "move";
        } else if (scale instanceof Scale.Amount amount) {
            return amount.sort().filter(Scale.Sort.LEAST_FIRST::equals).isPresent() ? "most" : "least";
        }
        return "";
    }

    private static List<String> options(Criterion criterion, Comparison comparison) {
        if (criterion.scale() instanceof Scale.Prefectures) {
            return Scale.Prefectures.NAMES;
        }
        List<String> known = comparison.providers().stream()
                .flatMap(provider -> comparison.cell(provider, criterion).words().stream())
                .distinct()
                .toList();
        return criterion.scale() instanceof Scale.Amount amount
                ? known.stream()
                        .sorted(Comparator.comparing(word -> amount.number(word).orElseThrow()))
                        .toList()
                : criterion.scale().words().stream()
                        .filter(known::contains)
                        .filter(word -> !word.equals(Scale.AND_MAYBE_MORE))
                        .toList();
    }
}
