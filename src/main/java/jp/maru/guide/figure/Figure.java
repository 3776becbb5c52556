package jp.maru.guide.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A picture drawn from a table.
 *
 * @param name which of the {@link #names}, or none of them
 * @param rows the cells of the table as plain words, its head first
 */
public record Figure(String name, String caption, List<List<String>> rows) {

    private static final Map<String, FigureKind> KINDS = Map.of(
            "bars", new BarsFigure(), "days", new DaysFigure(), "bill", new BillFigure(), "route", new RouteFigure());

    /** What figures there are, in the order of the alphabet. */
    public static Set<String> names() {
        return new TreeSet<>(KINDS.keySet());
    }

    /** Whether there is such a figure, and it can show a table of that shape. */
    public boolean isDrawable() {
        return kind().isPresent();
    }

    /**
     * The whole figure as SVG; empty where it cannot be drawn.
     *
     * @param description told to those who cannot see it
     */
    public String svg(String description) {
        return kind().map(kind -> kind.svg(rows, new Canvas(caption, description)))
                .orElse("");
    }

    private Optional<FigureKind> kind() {
        return Optional.ofNullable(KINDS.get(name)).filter(kind -> kind.takes(rows));
    }
}
