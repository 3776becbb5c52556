package jp.maru.guide.scale;

import java.util.List;

/**
 * What is known of something in the words of a scale. What is named on neither side is not known where something is named
 * that it is not; otherwise it is not that, unless there may be more.
 *
 * @param is what it is
 * @param isNot what it is known not to be
 */
public record Measure(List<String> is, List<String> isNot) {

    public static final Measure UNKNOWN = new Measure(List.of(), List.of());
}
