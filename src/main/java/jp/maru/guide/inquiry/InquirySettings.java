package jp.maru.guide.inquiry;

import java.time.Duration;
import jp.maru.guide.store.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * What becomes of inquiries, and how long they are kept. The defaults stand in {@code application.yaml}; other settings of the
 * same beginning belong to the rooms {@code mail} and {@code screening}.
 *
 * @param key the secret that signs tickets and receipts, at least {@value #SHORTEST_KEY} characters; null if it is empty: one is
 *     generated at the first start and kept in the database
 * @param keep how long an inquiry is kept from its receipt on, at least a day
 * @param acknowledge whether visitors get a mail with their receipt number
 * @param acknowledgePerDay how many of these go out in 24 hours
 * @param digestHour at which full hour of the day suspected inquiries are gathered and sent to the operator
 */
@ConfigurationProperties("guide.inquiry")
public record InquirySettings(
        @Nullable String key, Duration keep, boolean acknowledge, int acknowledgePerDay, int digestHour) {

    private static final int SHORTEST_KEY = 16;

    public InquirySettings {
        key = StringUtils.hasText(key) ? key : null;
        if (key != null && key.length() < SHORTEST_KEY) {
            throw new StartRefused(
                    "guide.inquiry.key が短すぎます。" + SHORTEST_KEY + "文字以上のでたらめな文字列にするか、設定を消してください（消すと自動で作られます）。");
        }
        if (keep.compareTo(Duration.ofDays(1)) < 0) {
            throw new StartRefused("guide.inquiry.keep が短すぎます。「180d」のように、お問い合わせを残す日数を1日以上で書いてください。");
        }
        if (acknowledgePerDay < 0) {
            throw new StartRefused("guide.inquiry.acknowledge-per-day「%d」は使えません。受付を知らせるメールの1日の上限を、0以上の数で書いてください。"
                    .formatted(acknowledgePerDay));
        }
        if (digestHour < 0 || digestHour > 23) {
            throw new StartRefused("guide.inquiry.digest-hour「%d」は使えません。迷惑の疑いがあるものをまとめて送る時刻を、0から23までの数で書いてください。"
                    .formatted(digestHour));
        }
    }
}
