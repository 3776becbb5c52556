package jp.maru.guide.price;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import org.jspecify.annotations.Nullable;

/** What is paid of an amount in each month, from the first on, in yen; never empty. */
public record Instalments(List<Integer> months) {

    private static final Pattern RUN = Pattern.compile("([\\d,]+円?)(?:\\s*[×xX*]\\s*(\\d{1,3}))?");
    private static final int MOST = 120;

    /** A number of months, which have equal shares, what does not divide in the first; or the shares, {@code 779×23}. */
    static @Nullable Instalments read(FrontMatter front, int whole) {
        Format<List<Integer>> run = new Format<>("value.no-instalments", List.of(), Instalments::run);
        List<List<Integer>> written = front.oneOrMore("instalments", run);
        if (written.isEmpty()) {
            return null;
        }
        List<Integer> shares = written.stream().flatMap(List::stream).toList();
        if (shares.size() == 1 && shares.get(0) <= MOST) {
            return equal(whole, shares.get(0));
        }
        if (shares.stream().mapToInt(Integer::intValue).sum() != whole) {
            front.refuse("instalments", "instalments.sum");
        }
        return new Instalments(shares);
    }

    private static Instalments equal(int whole, int count) {
        List<Integer> shares = new ArrayList<>(Collections.nCopies(count, whole / count));
        shares.set(0, whole / count + whole % count);
        return new Instalments(List.copyOf(shares));
    }

    private static List<Integer> run(String value) {
        Matcher run = RUN.matcher(value);
        if (!run.matches()) {
            throw new IllegalArgumentException(value);
        }
        int times = run.group(2) == null ? 1 : Integer.parseInt(run.group(2));
        int yen = Format.YEN.reader().apply(run.group(1));
        if (times == 0 || times > MOST || yen == 0) {
            throw new IllegalArgumentException(value);
        }
        return Collections.nCopies(times, yen);
    }
}
