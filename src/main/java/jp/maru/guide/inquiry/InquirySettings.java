package jp.maru.guide.inquiry;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * {@code guide.inquiry.*}. An empty value counts as none.
 *
 * @param to the mailbox that inquiries go to; needed as soon as {@code spring.mail.host} is set
 * @param from the sender of the mails, an address of the site's own domain; needed as soon as {@code spring.mail.host} is
 *     set
 * @param key the secret that signs tickets and receipts, at least {@value #SHORTEST_KEY} characters; null: one is
 *     generated at the first start and kept in the database
 * @param keep how long an inquiry is kept from its receipt on, at least a day
 * @param pauses how long to wait after the first, second, … failed attempt at a mail, and up to a fifth more; the last one
 *     repeats for ever
 * @param acknowledge whether visitors get a mail with their receipt number
 * @param acknowledgePerDay how many of these go out in 24 hours
 * @param acknowledgeWithin how long one is tried
 * @param overdueAfter how long a mail may be under way before the site's health is DOWN
 */
@ConfigurationProperties("guide.inquiry")
record InquirySettings(
        @Nullable String to,
        @Nullable String from,
        @Nullable String key,

        @DefaultValue("180d") Duration keep,

        @DefaultValue({"1m", "5m", "15m", "1h", "6h", "24h"})
        List<Duration> pauses,

        @DefaultValue("true") boolean acknowledge,
        @DefaultValue("200") int acknowledgePerDay,
        @DefaultValue("24h") Duration acknowledgeWithin,
        @DefaultValue("1h") Duration overdueAfter) {

    private static final int SHORTEST_KEY = 16;

    InquirySettings {
        to = StringUtils.hasText(to) ? to.strip() : null;
        from = StringUtils.hasText(from) ? from.strip() : null;
        key = StringUtils.hasText(key) ? key : null;
        pauses = List.copyOf(pauses);
        if (key != null && key.length() < SHORTEST_KEY) {
            throw new StartRefused(
                    "guide.inquiry.key が短すぎます。" + SHORTEST_KEY + "文字以上のでたらめな文字列にするか、設定を消してください（消すと自動で作られます）。");
        }
        if (keep.compareTo(Duration.ofDays(1)) < 0) {
            throw new StartRefused("guide.inquiry.keep が短すぎます。「180d」のように、お問い合わせを残す日数を1日以上で書いてください。");
        }
        if (pauses.isEmpty()) {
            throw new StartRefused("guide.inquiry.pauses が空です。「1m,5m,1h」のように、再送までの間隔を1つ以上書いてください。");
        }
    }

    /**
     * Never twice the same: mails that failed together do not come back together.
     *
     * @param attempts how many attempts have failed, at least 1
     */
    Duration pauseAfter(int attempts) {
        Duration pause = pauses.get(Math.min(attempts, pauses.size()) - 1);
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 5 + 1));
    }
}
