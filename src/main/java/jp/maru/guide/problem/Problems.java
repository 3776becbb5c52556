package jp.maru.guide.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Collects the problems of one file. The sentences stand in {@code problems.properties}: what is wrong under the code,
 * the way out under {@code code.cure}.
 */
public record Problems(String file, List<Problem> found) {

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle(Problems.class.getPackageName() + ".problems", Locale.ROOT);

    /** Reports something about the file as a whole. */
    public void report(String code, Object... details) {
        report(Place.START, code, details);
    }

    public void report(Place place, String code, Object... details) {
        found.add(new Problem(
                file,
                place.line(),
                place.column(),
                place.key(),
                sentence(code, details),
                sentence(code + ".cure", details)));
    }

    private static String sentence(String code, Object... details) {
        return new MessageFormat(SENTENCES.getString(code), Locale.JAPANESE).format(details);
    }
}
