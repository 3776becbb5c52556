package jp.maru.guide.mail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import jp.maru.guide.store.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Whom mails to the operator go to, and when mails are tried again. The defaults stand in {@code application.yaml}. Beside it
 * stands {@link Identity}.
 *
 * @param to the mailbox of the operator; needed as soon as {@code spring.mail.host} is set; null if it is empty
 * @param pauses how long to wait after the first, second, … failed attempt at a mail, and up to a fifth more; the last one
 *     repeats for ever
 * @param unansweredPauses the same after the first, second, … attempt that ended without the server's answer to the whole
 *     mail: it may have arrived
 * @param acknowledgeWithin how long an acknowledgement is tried
 * @param overdueAfter how long a mail may be under way before the site's health is DOWN
 */
@ConfigurationProperties("guide.inquiry")
record MailSettings(
        @Nullable String to,

        List<Duration> pauses,

        List<Duration> unansweredPauses,

        Duration acknowledgeWithin,
        Duration overdueAfter) {

    MailSettings {
        to = StringUtils.hasText(to) ? to.strip() : null;
        pauses = checked("guide.inquiry.pauses", pauses);
        unansweredPauses = checked("guide.inquiry.unanswered-pauses", unansweredPauses);
        if (isNone(acknowledgeWithin)) {
            throw new StartRefused("guide.inquiry.acknowledge-within が短すぎます。「24h」のように、受付を知らせるメールを送ってみる時間を書いてください。");
        }
        if (isNone(overdueAfter)) {
            throw new StartRefused("guide.inquiry.overdue-after が短すぎます。「1h」のように、メールが遅れていると知らせるまでの時間を書いてください。");
        }
    }

    /**
     * Never twice the same: mails that failed together do not come back together.
     *
     * @param attempts how many attempts have failed, at least 1
     */
    Duration pauseAfter(int attempts) {
        return pause(pauses, attempts);
    }

    /** @param unanswered how many attempts have ended without an answer to the whole mail, at least 1 */
    Duration pauseAfterUnanswered(int unanswered) {
        return pause(unansweredPauses, unanswered);
    }

    private static Duration pause(List<Duration> pauses, int failed) {
        Duration pause = pauses.get(Math.min(failed, pauses.size()) - 1);
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 5 + 1));
    }

    private static List<Duration> checked(String key, List<Duration> pauses) {
        if (pauses.isEmpty() || pauses.stream().anyMatch(MailSettings::isNone)) {
            throw new StartRefused(key + " が使えません。「1m,5m,1h」のように、再送までの間隔を1つ以上書いてください。");
        }
        return List.copyOf(pauses);
    }

    private static boolean isNone(Duration duration) {
        return duration.isNegative() || duration.isZero();
    }
}
