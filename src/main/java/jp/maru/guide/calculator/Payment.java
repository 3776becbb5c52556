package jp.maru.guide.calculator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of an offer, month by month.
 *
 * @param rest what is left after the last month counts as this, due then; null if it is not due
 */
public record Payment(Charge.Part part, Stages yen, Charge.@Nullable Part rest) {

    public Payment(Charge.Part part, Stages yen) {
        this(part, yen, null);
    }

    void charge(int months, List<Charge> charges) {
        charges.addAll(yen.charges(part, 1, months));
        if (rest != null && left(months) > 0) {
            charges.add(new Charge(rest, months, months, yen.sum(months + 1, yen.end())));
        }
    }

    /** In how many months after those something is still to be paid and is due at once. */
    int left(int months) {
        return rest == null ? 0 : Math.max(0, yen.end() - months);
    }
}
