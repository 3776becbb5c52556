package jp.maru.guide.figure;

import java.text.Normalizer;
import java.util.List;

/**
 * Bars from zero, the longest as long as there is room for, each below its label. A row without a number draws no bar but
 * a break with its words: what stands below it was counted otherwise.
 */
final class BarsFigure implements FigureKind {

    private static final int BAR_WIDTH = 250;
    private static final int ROW = 56;

    @Override
    public boolean takes(List<List<String>> rows) {
        return rows.size() > 1
                && rows.stream().allMatch(row -> row.size() == 2 && !row.get(0).isEmpty())
                && rows.stream()
                        .skip(1)
                        .allMatch(row -> isBreak(row) || digits(row).matches("\\d{1,12}"))
                && rows.stream().skip(1).anyMatch(row -> !isBreak(row));
    }

    @Override
    public String svg(List<List<String>> rows, Canvas canvas) {
        long most = rows.stream()
                .skip(1)
                .filter(row -> !isBreak(row))
                .mapToLong(BarsFigure::value)
                .max()
                .orElse(1);
        int top = 0;
        for (List<String> row : rows.subList(1, rows.size())) {
            if (isBreak(row)) {
                canvas.line(0, top + 10, Canvas.WIDTH, top + 10, "drawing-break");
                int lines = canvas.lines(0, top + 32, Canvas.WIDTH, "drawing-text", row.get(0));
                top += 24 + lines * Canvas.LINE;
            } else {
                int width = (int) Math.max(1, BAR_WIDTH * value(row) / Math.max(1, most));
                canvas.text(0, top + 18, "drawing-text", row.get(0));
                canvas.box(0, top + 26, width, 20, "drawing-bar");
                canvas.text(width + 8, top + 42, "drawing-strong", row.get(1));
                top += ROW;
            }
        }
        return canvas.svg(top);
    }

    private static boolean isBreak(List<String> row) {
        return row.get(1).isEmpty();
    }

    private static long value(List<String> row) {
        return Long.parseLong(digits(row));
    }

    private static String digits(List<String> row) {
        return Normalizer.normalize(row.get(1), Normalizer.Form.NFKC).replace(",", "");
    }
}
