package jp.maru.guide.price;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way to have a service, or what is announced to change of the one above.
 *
 * @param from the day on which the change is so; null for the way itself
 * @param note sentences that belong to all of it, or null
 * @param cells of every part; of a change, of those that it changes
 */
public record PriceRow(
        String name, @Nullable LocalDate from, @Nullable String note, Map<PricePart, PriceCell> cells) {

    /** Null for what a change leaves as it is. */
    public @Nullable PriceCell cell(PricePart part) {
        return cells.get(part);
    }
}
