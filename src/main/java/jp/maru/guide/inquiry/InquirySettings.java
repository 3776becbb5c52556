package jp.maru.guide.inquiry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * {@code guide.inquiry.*}: who gets inquiries, and how long they are kept. An empty value counts as none. Beside it stand
 * {@link MailSettings} and {@link ScreeningSettings}.
 *
 * @param to the mailbox that inquiries go to; needed as soon as {@code spring.mail.host} is set
 * @param from the sender of the mails, an address of the site's own domain; needed as soon as {@code spring.mail.host} is
 *     set
 * @param key the secret that signs tickets and receipts, at least {@value #SHORTEST_KEY} characters; null: one is
 *     generated at the first start and kept in the database
 * @param keep how long an inquiry is kept from its receipt on, at least a day
 */
@ConfigurationProperties("guide.inquiry")
record InquirySettings(
        @Nullable String to,
        @Nullable String from,
        @Nullable String key,

        @DefaultValue("180d") Duration keep) {

    private static final int SHORTEST_KEY = 16;

    InquirySettings {
        to = StringUtils.hasText(to) ? to.strip() : null;
        from = StringUtils.hasText(from) ? from.strip() : null;
        key = StringUtils.hasText(key) ? key : null;
        if (key != null && key.length() < SHORTEST_KEY) {
            throw new StartRefused(
                    "guide.inquiry.key が短すぎます。" + SHORTEST_KEY + "文字以上のでたらめな文字列にするか、設定を消してください（消すと自動で作られます）。");
        }
        if (keep.compareTo(Duration.ofDays(1)) < 0) {
            throw new StartRefused("guide.inquiry.keep が短すぎます。「180d」のように、お問い合わせを残す日数を1日以上で書いてください。");
        }
    }
}
