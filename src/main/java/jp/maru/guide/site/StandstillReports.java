package jp.maru.guide.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.maru.guide.mail.Reports;
import jp.maru.guide.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Mails the operator what keeps newer content from the readers, and once that it no longer does. The same problems are
 * told once, on whichever machine and over restarts, until all is well again. Whoever is just writing is left alone: only
 * what has stayed for some minutes is told, and not one thing after the other.
 */
@Component
@ConditionalOnProperty(name = "guide.site.authoring", havingValue = "false")
class StandstillReports {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int MOST = 10;

    /** Each report is content-NUMBER-KIND; the number is the same on machines that see the same. */
    private static final String NAME = "content-";

    private static final String REFUSED = "-refused-";
    private static final String CURED = "-cured";

    private final Publisher publisher;
    private final Reports reports;
    private final Clock clock;

    private List<Problem> told = List.of();
    private Instant toldAt = Instant.EPOCH;
    private boolean well;

    StandstillReports(Publisher publisher, Reports reports, Clock clock) {
        this.publisher = publisher;
        this.reports = reports;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "1m", fixedDelayString = "1m")
    synchronized void look() {
        Standstill standstill = publisher.standstill().orElse(null);
        try {
            if (standstill == null) {
                tellCured();
            } else if (standstill.isRefused()) {
                tell(standstill);
            }
        } catch (DataAccessException | TransactionException away) {
            // whoever looks after the database says so; a minute later this is tried again
        }
    }

    private void tell(Standstill standstill) {
        well = false;
        Instant now = clock.instant();
        List<Problem> problems = standstill.problems();
        if (problems.equals(told)
                || now.isBefore(standstill.changed().plus(PATIENCE))
                || now.isBefore(toldAt.plus(PAUSE))) {
            return;
        }
        String last = reports.last(NAME).orElse(null);
        String state = REFUSED + digest(problems);
        if (last == null || !last.endsWith(state)) {
            reports.tell(
                    NAME + next(last) + state,
                    "記事に誤りが%d件あり、新しい内容を公開できていません".formatted(problems.size()),
                    text(standstill));
            toldAt = now;
        }
        told = problems;
    }

    private void tellCured() {
        if (well) {
            return;
        }
        Optional<String> last = reports.last(NAME).filter(name -> name.contains(REFUSED));
        if (last.isPresent()) {
            reports.tell(NAME + next(last.get()) + CURED, "記事の誤りが直り、新しい内容を公開しました", """
                    記事のフォルダーの誤りがなくなり、いまの内容を公開しています。
                    このお知らせで終わりです。することはありません。
                    """);
        }
        told = List.of();
        well = true;
    }

    private String text(Standstill standstill) {
        ZonedDateTime since = standstill.since().atZone(clock.getZone());
        return """
                記事のフォルダーに%d件の誤りがあるので、%sから、前の版のまま公開を続けています。
                読者のページもお問い合わせフォームも、いつもどおり使えます。新しく書いたことだけが、まだ出ていません。

                %s

                直して保存すると、自動で公開されます。すべての誤りは、次のコマンドで見られます。
                java -jar provider-guide.jar check
                """.formatted(
                        standstill.problems().size(),
                        DateTimeFormatter.ofPattern("uuuu年M月d日H時m分").format(since),
                        String.join("\n", Standstill.first(MOST, standstill.problems())));
    }

    private static int next(@Nullable String last) {
        return last == null ? 1 : Integer.parseInt(last.substring(NAME.length()).replaceFirst("-.*", "")) + 1;
    }

    /** The same for the same problems, wherever in their files they stand by now. */
    private static String digest(List<Problem> problems) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            problems.stream()
                    .map(problem -> String.join("\n", problem.file(), problem.key(), problem.message(), ""))
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 10);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
