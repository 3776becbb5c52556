package jp.maru.guide.problem;

import java.util.Comparator;

/**
 * One finding in a file, told to an operator who is no programmer. What follows from it is for whoever read the file to
 * say.
 *
 * @param file the file as the operator knows it, e.g. {@code content/troubles/bankruptcy.md}
 * @param line the line an editor shows, counted from 1 over the whole file, front matter included
 * @param column the column in that line, counted from 1
 * @param key the front matter key it is about; empty where it is about the text or the file as a whole
 * @param message what is wrong, in Japanese
 * @param cure how to mend it, in Japanese
 */
public record Problem(String file, int line, int column, String key, String message, String cure)
        implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code file:line:column key: message cure}, a form that editors make a link of. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + (key.isEmpty() ? ":" : " " + key + ":") + " " + message + " → "
                + cure;
    }
}
