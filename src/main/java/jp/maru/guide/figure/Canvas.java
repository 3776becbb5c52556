package jp.maru.guide.figure;

import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.japanese.CharacterClass;

/**
 * A sheet as wide as a phone, on which drawings put words and shapes. Words are text, of the size of other text on a
 * phone; colours are the style sheet's ({@code drawing.css}), by the name of the block that a part is given.
 */
final class Canvas {

    static final int WIDTH = 340;

    /** The height of a line, and the width of a wide character. */
    static final int LINE = 22;

    static final int EM = 16;

    private final String title;
    private final String description;
    private final StringBuilder parts = new StringBuilder();

    Canvas(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /** @param y of the base line */
    void text(int x, int y, String block, String words) {
        parts.append("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>".formatted(block, x, y, escaped(words)));
    }

    /** Lines no wider than given, the first on that base line; how many they are. */
    int lines(int x, int y, int width, String block, String words) {
        List<String> lines = wrapped(words, width);
        for (int line = 0; line < lines.size(); line++) {
            text(x, y + LINE * line, block, lines.get(line));
        }
        return lines.size();
    }

    void box(int x, int y, int width, int height, String block) {
        parts.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
                .formatted(block, x, y, width, height));
    }

    void line(int x, int y, int toX, int toY, String block) {
        parts.append("<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>".formatted(block, x, y, toX, toY));
    }

    /** Points as SVG's {@code path} takes them. */
    void path(String points, String block) {
        parts.append("<path class=\"%s\" d=\"%s\"/>".formatted(block, points));
    }

    String svg(int height) {
        return "<svg class=\"drawing\" role=\"img\" viewBox=\"0 0 %d %d\"><title>%s</title><desc>%s</desc>%s</svg>"
                .formatted(WIDTH, height, escaped(title), escaped(description), parts);
    }

    /** How many lines words take. */
    static int linesOf(String words, int width) {
        return wrapped(words, width).size();
    }

    private static List<String> wrapped(String words, int width) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int used = 0;
        for (int at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
            int character = words.codePointAt(at);
            int wide = CharacterClass.isCjk(character) ? EM : EM * 5 / 8;
            if (used + wide > width && at > start && "、。）」ー".indexOf(character) < 0) {
                lines.add(words.substring(start, at));
                start = at;
                used = 0;
            }
            used += wide;
        }
        lines.add(words.substring(start));
        return lines;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
