package jp.maru.guide.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.maru.guide.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why what lies in the content folder is not what readers see.
 *
 * @param since when that began; a restart does not begin it anew
 * @param changed when it became as it is now: with these problems
 * @param problems empty if nothing is wrong but that much is missing
 * @param missing how many of the former documents and images are missing, if these are too many to be taken for deleted
 *     at once; otherwise 0
 * @param until when they are taken for deleted, if the folder stays as it is; null unless some are missing
 */
record Standstill(
        Instant since,
        Instant changed,
        List<Problem> problems,
        int missing,
        @Nullable Instant until) {

    private static final Logger LOG = LoggerFactory.getLogger(Standstill.class);

    /** As many as are told one by one. */
    static final int MOST = 50;

    /** The first of some problems, each in one line, and how many there are besides. */
    static List<String> first(int most, List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        problems.stream().limit(most).map(Problem::toString).forEach(lines::add);
        rest(most, problems).ifPresent(lines::add);
        return lines;
    }

    /** How many there are besides the first; empty if there are none. */
    private static Optional<String> rest(int most, List<Problem> problems) {
        return Optional.of("ほか%d件（全部で%d件）".formatted(problems.size() - most, problems.size()))
                .filter(rest -> problems.size() > most);
    }

    /** As many of the problems as a page shows one by one. */
    List<Problem> shown() {
        return problems.subList(0, Math.min(MOST, problems.size()));
    }

    /** How many there are besides those; empty if there are none. */
    String rest() {
        return rest(MOST, problems).orElse("");
    }

    /**
     * Tells the log; the first of many problems once, however often others are added while files are copied.
     *
     * @param before what has been told of it already; null for nothing
     */
    void tell(@Nullable Standstill before) {
        if (isRefused() && (before == null || !before.problems.equals(problems))) {
            LOG.warn("記事に{}件の誤りがあるので、前の版のまま公開を続けます。", problems.size());
            boolean firstAreTold = before != null && before.shown().equals(shown());
            List<String> lines = firstAreTold ? rest(MOST, problems).stream().toList() : first(MOST, problems);
            lines.forEach(line -> LOG.warn("{}", line));
        }
        if (missing > 0 && (before == null || before.missing != missing)) {
            LOG.warn(
                    "前の版の記事と画像のうち{}件がないので、前の版のまま公開を続けます。フォルダーが{}分間変わらなければ、消したものとして扱います。",
                    missing,
                    AcceptedEdition.STILL.toMinutes());
        }
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    boolean isOver(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
