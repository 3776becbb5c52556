package jp.maru.guide.figure;

import java.util.List;

/** Ways from the home outward, one a row: the name of the way, then a house and a box for each station. */
final class RouteFigure implements FigureKind {

    private static final int HOUSE = 34;
    private static final int GAP = 9;
    private static final int PADDING = 5;

    @Override
    public boolean takes(List<List<String>> rows) {
        int cells = rows.get(0).size();
        return cells >= 3 && cells <= 4 && FigureKind.areFull(rows, cells);
    }

    @Override
    public String svg(List<List<String>> rows, Canvas canvas) {
        int stations = rows.get(0).size() - 1;
        int width = (Canvas.WIDTH - 2 - HOUSE - GAP * stations) / stations;
        int y = stations(rows.get(0), 0, width, "drawing-quiet", canvas) + PADDING;
        for (List<String> row : rows.subList(1, rows.size())) {
            canvas.text(0, y + 20, "drawing-strong", row.get(0));
            y = chain(row, y + 30, width, canvas) + 2 * PADDING;
        }
        return canvas.svg(y);
    }

    private static int chain(List<String> row, int y, int width, Canvas canvas) {
        int height = 2 * PADDING + Canvas.LINE * most(row, width - 2 * PADDING);
        int middle = y + height / 2;
        canvas.line(HOUSE - 4, middle, Canvas.WIDTH, middle, "drawing-line");
        for (int station = 1; station < row.size(); station++) {
            canvas.box(x(station, width), y, width, height, "drawing-box");
        }
        canvas.path(
                "M2 %d L15 %d L28 %d V%d H2 Z".formatted(middle - 2, middle - 14, middle - 2, middle + 14),
                "drawing-house");
        return stations(row, y, width, "drawing-text", canvas);
    }

    /** Writes what stands in the boxes; where they end. */
    private static int stations(List<String> row, int y, int width, String block, Canvas canvas) {
        for (int station = 1; station < row.size(); station++) {
            canvas.lines(x(station, width) + PADDING, y + PADDING + 16, width - 2 * PADDING, block, row.get(station));
        }
        return y + 2 * PADDING + Canvas.LINE * most(row, width - 2 * PADDING);
    }

    private static int x(int station, int width) {
        return HOUSE + GAP + (width + GAP) * (station - 1);
    }

    private static int most(List<String> row, int width) {
        return row.stream()
                .skip(1)
                .mapToInt(cell -> Canvas.linesOf(cell, width))
                .max()
                .orElse(1);
    }
}
