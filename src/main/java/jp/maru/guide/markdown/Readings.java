package jp.maru.guide.markdown;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Readings that are written beside words, {@code {漢字|かんじ}}, in a text that is not yet parsed. */
public final class Readings {

    static final Pattern FORM = Pattern.compile("\\{([^{}|\\n]+)\\|([^{}\\n]+)}");

    private Readings() {}

    /** The words of a text that have a reading, each with the last reading it has. */
    public static Map<String, String> in(String text) {
        return text.indexOf('{') < 0
                ? Map.of()
                : FORM.matcher(text)
                        .results()
                        .collect(Collectors.toUnmodifiableMap(
                                match -> match.group(1),
                                match -> match.group(2).replace("|", ""),
                                (one, other) -> other));
    }

    /** The text without them. */
    public static String leftOutOf(String text) {
        return text.indexOf('{') < 0 ? text : FORM.matcher(text).replaceAll("$1");
    }
}
