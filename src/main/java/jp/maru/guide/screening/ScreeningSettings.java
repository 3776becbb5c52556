package jp.maru.guide.screening;

import jp.maru.guide.store.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * From where on an inquiry is suspected. The defaults stand in {@code application.yaml}.
 *
 * @param hourlyLimit how many inquiries by one sender's network in an hour are free of suspicion
 * @param addressLimit how many under one mail address in an hour are
 * @param repeatLimit how often the same text may come from the same mail address in a day
 * @param linkLimit how many different links a message may have
 * @param minSeconds a human's least time from the confirmation to sending; 0: any
 */
@ConfigurationProperties("guide.inquiry")
record ScreeningSettings(int hourlyLimit, int addressLimit, int repeatLimit, int linkLimit, int minSeconds) {

    /** So many times the hourly limit are no longer explained by a carrier whose phones share addresses. */
    private static final int FLOOD = 10;

    ScreeningSettings {
        refuseBeyond("hourly-limit", hourlyLimit, 1, 1_000_000, "同じ回線から1時間に受け付ける件数（これを超えると迷惑の疑い）");
        refuseBeyond("address-limit", addressLimit, 1, 1_000_000, "同じメールアドレスから1時間に受け付ける件数（これを超えると迷惑の疑い）");
        refuseBeyond("repeat-limit", repeatLimit, 1, 1_000_000, "同じメールアドレスから1日に受け付ける、同じ文の件数（これを超えると迷惑の疑い）");
        refuseBeyond("link-limit", linkLimit, 0, 10_000, "1件に書けるリンクの数（これを超えると迷惑の疑い）");
        refuseBeyond("min-seconds", minSeconds, 0, 60, "確認の画面から送るまでの、人としていちばん短い秒数（これより早いと迷惑の疑い）");
    }

    /** How many inquiries by one network in an hour are taken at all. */
    int hourlyMost() {
        return hourlyLimit * FLOOD;
    }

    private static void refuseBeyond(String key, int value, int least, int most, String meaning) {
        if (value < least || value > most) {
            throw new StartRefused(
                    "guide.inquiry.%s「%d」は使えません。%sを、%dから%dまでの数で書いてください。".formatted(key, value, meaning, least, most));
        }
    }
}
