package jp.maru.guide.figure;

import java.util.List;

/** One way to draw a table. */
interface FigureKind {

    /** Whether it can draw a table of these rows, the head first. */
    boolean takes(List<List<String>> rows);

    /** Draws a table that it takes, on an empty canvas; the whole drawing as SVG. */
    String svg(List<List<String>> rows, Canvas canvas);

    /** Whether there are rows below the head, each of so many cells, none of them empty. */
    static boolean areFull(List<List<String>> rows, int cells) {
        return rows.size() > 1
                && rows.stream()
                        .allMatch(row -> row.size() == cells && row.stream().noneMatch(String::isEmpty));
    }
}
