package jp.maru.guide.price;

import java.util.List;
import java.util.Objects;
import jp.maru.guide.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * One part of a price, in words.
 *
 * @param figures what it comes to; empty where that is not known
 * @param note sentences that belong to it, or null
 */
public record PriceCell(
        PricePart part, List<Figure> figures, @Nullable String note) {

    /** One figure of it; {@code provenance} is null where nothing is there to be paid. */
    public record Figure(String text, @Nullable Provenance provenance) {}

    public boolean isKnown() {
        return !figures.isEmpty();
    }

    /** Whether it says the same from the same sources, though they may be told on another page of the operator's. */
    boolean saysAs(PriceCell other) {
        return Objects.equals(note, other.note) && said().equals(other.said());
    }

    private List<Figure> said() {
        return figures.stream()
                .map(figure ->
                        new Figure(figure.text, figure.provenance == null ? null : figure.provenance.onPage(null)))
                .toList();
    }
}
