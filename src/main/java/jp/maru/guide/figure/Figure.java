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

    private static final Map<String, Drawing> DRAWINGS =
            Map.of("bars", new Bars(), "days", new Days(), "bill", new Bill(), "route", new Route());

    /** What figures there are, in the order of the alphabet. */
    public static Set<String> names() {
        return new TreeSet<>(DRAWINGS.keySet());
    }

    /** Whether there is such a figure, and it can show a table of that shape. */
    public boolean isDrawable() {
        return drawing().isPresent();
    }

    /**
     * The whole figure as SVG; empty where it cannot be drawn.
     *
     * @param description told to those who cannot see it
     */
    public String svg(String description) {
        return drawing()
                .map(drawing -> drawing.svg(rows, new Canvas(caption, description)))
                .orElse("");
    }

    private Optional<Drawing> drawing() {
        return Optional.ofNullable(DRAWINGS.get(name)).filter(drawing -> drawing.takes(rows));
    }
}
