package jp.maru.guide.comparison;

import java.math.BigDecimal;
import java.util.Optional;

/** By what a reader puts services in order; without that they stand by their readings (五十音). */
public enum ChoiceOrder {
    STAYING("staying", "使い続けるときの合計の少ない順"),
    LEAVING("leaving", "やめるときの合計の少ない順"),
    MONTHLY("monthly", "割引のあとの月額の少ない順"),
    SPEED("speed", "速さの型の大きい順");

    private final String key;
    private final String label;

    ChoiceOrder(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** How an address names it. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** Where a plan stands in it, the least first; empty where it has no place. */
    Optional<BigDecimal> place(Estimate estimate) {
        if (!estimate.isComplete()) {
            return Optional.empty();
        }
        return switch (this) {
            case STAYING -> Optional.of(BigDecimal.valueOf(estimate.cost().staying()));
            case LEAVING ->
                estimate.leavingIsKnown()
                        ? Optional.of(BigDecimal.valueOf(estimate.cost().total()))
                        : Optional.empty();
            case MONTHLY -> Optional.of(BigDecimal.valueOf(estimate.mostMonthly()));
            case SPEED -> estimate.speed().map(BigDecimal::negate);
        };
    }
}
