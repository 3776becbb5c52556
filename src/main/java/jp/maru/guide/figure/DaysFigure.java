package jp.maru.guide.figure;

import java.util.List;

/** Days, four in a line: each with its date, which day it is, and what is to be done; the last one stands out. */
final class DaysFigure implements FigureKind {

    private static final int IN_A_LINE = 4;
    private static final int WIDTH = Canvas.WIDTH / IN_A_LINE;
    private static final int GAP = 4;

    @Override
    public boolean takes(List<List<String>> rows) {
        return rows.size() > 2
                && rows.stream()
                        .allMatch(row -> row.size() == 3
                                && !row.get(0).isEmpty()
                                && !row.get(1).isEmpty());
    }

    @Override
    public String svg(List<List<String>> rows, Canvas canvas) {
        List<List<String>> days = rows.subList(1, rows.size());
        int top = 0;
        for (int first = 0; first < days.size(); first += IN_A_LINE) {
            List<List<String>> line = days.subList(first, Math.min(first + IN_A_LINE, days.size()));
            int notes = line.stream()
                    .mapToInt(day -> Canvas.linesOf(day.get(2), WIDTH - 4 * GAP))
                    .max()
                    .orElse(1);
            int height = 64 + notes * Canvas.LINE;
            for (int place = 0; place < line.size(); place++) {
                boolean last = first + place == days.size() - 1;
                draw(line.get(place), WIDTH * place, top, height, last, canvas);
            }
            top += height + 2 * GAP;
        }
        return canvas.svg(top);
    }

    private static void draw(List<String> day, int x, int y, int height, boolean last, Canvas canvas) {
        canvas.box(x + 2, y + 2, WIDTH - GAP, height, last ? "drawing-last" : "drawing-box");
        canvas.text(x + 2 * GAP, y + 26, "drawing-text", day.get(0));
        canvas.text(x + 2 * GAP, y + 50, last ? "drawing-urgent" : "drawing-strong", day.get(1));
        canvas.lines(x + 2 * GAP, y + 74, WIDTH - 4 * GAP, "drawing-text", day.get(2));
    }
}
