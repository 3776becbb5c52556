package jp.maru.guide.comparison;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Fact;
import jp.maru.guide.content.Provider;

/**
 * All services beside each other. Nothing is ranked: the rows stand in the order of their readings (五十音).
 *
 * @param criteria the columns: those of which at least half the services have a value
 * @param sparse criteria that are left out because more than half of the values are missing
 */
public record Comparison(List<Provider> providers, List<Criterion> criteria, List<Criterion> sparse) {

    public static Comparison of(Edition edition) {
        Collator japanese = Collator.getInstance(Locale.JAPANESE);
        List<Provider> providers = edition.providers().stream()
                .sorted(Comparator.comparing(Provider::reading, japanese))
                .toList();
        List<Criterion> criteria = edition.criteria();
        return new Comparison(
                providers,
                criteria.stream()
                        .filter(criterion -> !isSparse(criterion, providers))
                        .toList(),
                criteria.stream()
                        .filter(criterion -> isSparse(criterion, providers))
                        .toList());
    }

    /** Empty where nobody has confirmed a value. */
    public Optional<Fact> cell(Provider provider, Criterion criterion) {
        return provider.fact(criterion.key());
    }

    private static boolean isSparse(Criterion criterion, List<Provider> providers) {
        long missing = providers.stream()
                .filter(provider -> provider.fact(criterion.key()).isEmpty())
                .count();
        return 2 * missing > providers.size();
    }
}
