package jp.maru.guide.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import jp.maru.guide.problem.Problems;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.Renderer;

/**
 * {@code :::figure bars}, or another drawing: drawn from the one table inside, which has a caption. The table stays below
 * the drawing, so that whatever is drawn can be read.
 *
 * @param rows the cells of the table as plain words, its head first
 */
record Figure(String caption, List<List<String>> rows) {

    private static final Map<String, Drawing> DRAWINGS =
            Map.of("bars", new Bars(), "days", new Days(), "bill", new Bill(), "route", new Route());

    /** Reports a figure that cannot be drawn. */
    static void check(Box box, Problems problems) {
        if (!DRAWINGS.containsKey(box.name())) {
            problems.report(
                    Markdown.place(box),
                    "figure.name",
                    box.name(),
                    String.join(" / ", new TreeSet<>(DRAWINGS.keySet())));
        } else if (svg(box).isEmpty()) {
            problems.report(Markdown.place(box), "figure." + box.name());
        }
    }

    /** The drawing of a box; empty where it cannot be drawn. */
    static String svg(Box box) {
        Drawing drawing = DRAWINGS.get(box.name());
        return drawing == null
                ? ""
                : of(box).filter(figure -> drawing.takes(figure.rows))
                        .map(figure -> drawing.svg(figure.rows, new Canvas(figure.caption)))
                        .orElse("");
    }

    /** The table of a box; empty where there is none, more than that, or no caption. */
    private static Optional<Figure> of(Box box) {
        Renderer plain = PlainText.renderer(null);
        Node table = box.getFirstChild();
        if (!(table instanceof TableBlock)
                || table.getNext() != null
                || !(table.getFirstChild() instanceof Caption caption)) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        for (Node part = caption.getNext(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<String> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(plain.render(cell).strip());
                }
                rows.add(cells);
            }
        }
        return Optional.of(new Figure(plain.render(caption).strip(), rows));
    }
}
