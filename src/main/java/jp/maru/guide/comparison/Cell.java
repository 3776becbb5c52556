package jp.maru.guide.comparison;

import java.math.BigDecimal;
import java.util.Optional;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Fact;
import jp.maru.guide.content.Provider;
import jp.maru.guide.scale.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one service by one criterion on one day.
 *
 * @param fact null where nobody has confirmed a value
 */
public record Cell(
        Provider provider, Criterion criterion, @Nullable Fact fact, Freshness freshness) {

    /** Where its source and the day of its check stand. */
    public String address() {
        return provider.address() + "#" + criterion.key();
    }

    /** Days since the check where they are too many to keep silent about, otherwise null. */
    public @Nullable Long staleDays() {
        return fact != null && freshness.isStale(fact.checked()) ? freshness.days(fact.checked()) : null;
    }

    /** What can be filtered and ordered by; empty where that is unknown or too long unchecked. */
    Measure measure() {
        return fact == null || freshness.isExpired(fact.checked()) ? Measure.UNKNOWN : fact.measure();
    }

    /** Its place in an order; empty where it has none. */
    Optional<BigDecimal> place() {
        return criterion.scale().place(measure().is());
    }
}
