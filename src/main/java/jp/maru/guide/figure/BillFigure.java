package jp.maru.guide.figure;

import java.util.List;

/** A slip of paper with a line for each row: what stands on it, and below it what is to be said of it. */
final class BillFigure implements FigureKind {

    private static final int MARGIN = 16;
    private static final int TEXT = Canvas.WIDTH - 2 * MARGIN;
    private static final int TOOTH = 10;

    @Override
    public boolean takes(List<List<String>> rows) {
        return FigureKind.areFull(rows, 2);
    }

    @Override
    public String svg(List<List<String>> rows, Canvas canvas) {
        int height = MARGIN;
        for (List<String> row : rows.subList(1, rows.size())) {
            height += 18 + Canvas.LINE * (Canvas.linesOf(row.get(0), TEXT) + Canvas.linesOf(row.get(1), TEXT));
        }
        paper(height, canvas);
        int y = MARGIN + 18;
        for (int row = 1; row < rows.size(); row++) {
            y += Canvas.LINE
                    * canvas.lines(
                            MARGIN, y, TEXT, "drawing-strong", rows.get(row).get(0));
            y += Canvas.LINE
                    * canvas.lines(
                            MARGIN, y, TEXT, "drawing-text", rows.get(row).get(1));
            if (row < rows.size() - 1) {
                canvas.line(MARGIN, y - 10, Canvas.WIDTH - MARGIN, y - 10, "drawing-dots");
            }
            y += 18;
        }
        return canvas.svg(height + TOOTH + 2);
    }

    /** Torn off at its lower end. */
    private static void paper(int height, Canvas canvas) {
        StringBuilder edge = new StringBuilder("M1 %d V1 H%d V%d".formatted(height, Canvas.WIDTH - 1, height));
        for (int x = Canvas.WIDTH - 1 - TOOTH, tooth = 1; x > 0; x -= TOOTH, tooth++) {
            edge.append(" L%d %d".formatted(x, height + (tooth % 2 == 0 ? 0 : TOOTH)));
        }
        canvas.path(edge.append(" Z").toString(), "drawing-box");
    }
}
