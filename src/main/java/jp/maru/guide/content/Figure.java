package jp.maru.guide.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.node.Node;
import org.commonmark.renderer.Renderer;

/**
 * {@code :::figure bars}: bars drawn from the table inside, which has a caption, a column of labels and a column of
 * whole numbers. The table stays below the drawing, so that every number can be read.
 */
record Figure(String caption, List<Bar> bars) {

    private static final String BARS = "bars";
    private static final int WIDTH = 340;
    private static final int BAR_WIDTH = 250;
    private static final int ROW = 56;

    /** @param number as it is written in the table */
    record Bar(String label, String number, long value) {}

    /** Reports a figure that cannot be drawn. */
    static void check(Box box, Problems problems) {
        if (!box.name().equals(BARS)) {
            problems.report(Place.of(box), "figure.name", box.name(), BARS);
        } else if (of(box).bars.isEmpty() || of(box).caption.isEmpty()) {
            problems.report(Place.of(box), "figure.table");
        }
    }

    /** The figure of a box; without bars when one of its rows cannot be read. */
    static Figure of(Box box) {
        Renderer plain = PlainText.renderer(null);
        Node table = box.getFirstChild();
        if (!(table instanceof TableBlock) || table.getNext() != null) {
            return new Figure("", List.of());
        }
        String caption = table.getFirstChild() instanceof Caption words
                ? plain.render(words).strip()
                : "";
        List<Bar> bars = new ArrayList<>();
        Node row = table.getLastChild() instanceof TableBody body ? body.getFirstChild() : null;
        for (; row != null; row = row.getNext()) {
            String label = plain.render(row.getFirstChild()).strip();
            String number = plain.render(row.getLastChild()).strip();
            String digits = Normalizer.normalize(number, Normalizer.Form.NFKC).replace(",", "");
            if (!digits.matches("\\d{1,12}") || row.getFirstChild().getNext() != row.getLastChild()) {
                return new Figure(caption, List.of());
            }
            bars.add(new Bar(label, number, Long.parseLong(digits)));
        }
        return new Figure(caption, bars);
    }

    /**
     * Bars from zero, the longest as long as there is room for, each below its label; the words in it are text, of the
     * size of other text on a phone.
     */
    String svg() {
        long most = bars.stream().mapToLong(Bar::value).max().orElse(1);
        StringBuilder svg = new StringBuilder("<svg class=\"bars\" role=\"img\" viewBox=\"0 0 %d %d\"><title>%s</title>"
                .formatted(WIDTH, ROW * bars.size(), escaped(caption)));
        for (int row = 0; row < bars.size(); row++) {
            Bar bar = bars.get(row);
            long width = Math.max(1, BAR_WIDTH * bar.value() / Math.max(1, most));
            int top = ROW * row;
            svg.append(text(0, top + 18, "bars-label", bar.label()))
                    .append("<rect class=\"bars-bar\" x=\"0\" y=\"%d\" width=\"%d\" height=\"20\"/>"
                            .formatted(top + 26, width))
                    .append(text(width + 8, top + 42, "bars-number", bar.number()));
        }
        return svg.append("</svg>").toString();
    }

    private static String text(long x, int y, String block, String words) {
        return "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>".formatted(block, x, y, escaped(words));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
