package jp.maru.guide.inquiry;

import java.time.Duration;
import java.util.List;
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
 * @param hourlyLimit how many inquiries by one sender's network in an hour are free of suspicion
 * @param addressLimit how many under one mail address in an hour are
 * @param repeatLimit how often the same text may come from the same mail address in a day
 * @param linkLimit how many different links a message may have
 * @param minSeconds a human's least time from the confirmation to sending; 0: any
 * @param pauses how long to wait after the first, second, … failed attempt at a mail; the last one repeats for ever
 */
@ConfigurationProperties("guide.inquiry")
record InquirySettings(
        @Nullable String to,
        @Nullable String from,
        @Nullable String key,

        @DefaultValue("180d") Duration keep,

        @DefaultValue("10") int hourlyLimit,

        @DefaultValue("5") int addressLimit,

        @DefaultValue("1") int repeatLimit,

        @DefaultValue("3") int linkLimit,

        @DefaultValue("2") int minSeconds,

        @DefaultValue({"1m", "5m", "15m", "1h", "6h", "24h"})
        List<Duration> pauses) {

    private static final int SHORTEST_KEY = 16;

    /** So many times the hourly limit are no longer explained by a carrier whose phones share addresses. */
    private static final int FLOOD = 10;

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
        refuseBeyond("hourly-limit", hourlyLimit, 1, 1_000_000, "同じ回線から1時間に受け付ける件数（これを超えると迷惑の疑い）");
        refuseBeyond("address-limit", addressLimit, 1, 1_000_000, "同じメールアドレスから1時間に受け付ける件数（これを超えると迷惑の疑い）");
        refuseBeyond("repeat-limit", repeatLimit, 1, 1_000_000, "同じメールアドレスから1日に受け付ける、同じ文の件数（これを超えると迷惑の疑い）");
        refuseBeyond("link-limit", linkLimit, 0, 10_000, "1件に書けるリンクの数（これを超えると迷惑の疑い）");
        refuseBeyond("min-seconds", minSeconds, 0, 60, "確認の画面から送るまでの、人としていちばん短い秒数（これより早いと迷惑の疑い）");
        if (pauses.isEmpty()) {
            throw new StartRefused("guide.inquiry.pauses が空です。「1m,5m,1h」のように、再送までの間隔を1つ以上書いてください。");
        }
    }

    /** How many inquiries by one network in an hour are taken at all. */
    int hourlyMost() {
        return hourlyLimit * FLOOD;
    }

    /** @param attempts how many attempts have failed, at least 1 */
    Duration pauseAfter(int attempts) {
        return pauses.get(Math.min(attempts, pauses.size()) - 1);
    }

    private static void refuseBeyond(String key, int value, int least, int most, String meaning) {
        if (value < least || value > most) {
            throw new StartRefused(
                    "guide.inquiry.%s「%d」は使えません。%sを、%dから%dまでの数で書いてください。".formatted(key, value, meaning, least, most));
        }
    }
}
