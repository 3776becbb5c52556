package jp.maru.guide.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.maru.guide.figure.Figure;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;

/**
 * {@code :::figure bars}: a figure is drawn from the one table inside, which has a caption. The table stays below the
 * figure, so that whatever is drawn can be read.
 */
final class FigureTable {

    private FigureTable() {}

    /** The figure of a box; empty where there is no table, more than that, or no caption. */
    static Optional<Figure> of(Box box) {
        PlainText plain = PlainText.with(null);
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
                    cells.add(plain.of(cell).strip());
                }
                rows.add(cells);
            }
        }
        return Optional.of(new Figure(box.name(), plain.of(caption).strip(), rows));
    }
}
