package jp.maru.guide.inquiry;

import java.time.Instant;
import java.util.Map;
import jp.maru.guide.content.FormField;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored of one inquiry.
 *
 * @param texts of every field, as typed
 * @param mailAddress as used
 * @param phoneNumber its digits, with a + before them if it was typed
 * @param origin the page that the visitor came from, as a path; empty if none was attached
 * @param suspicions why it may be spam, as names with commas between them; empty if nothing speaks for that
 * @param sent when the mail to the operator went; null if it has not
 * @param closed when the operator had dealt with it; null while it is open
 * @param held whether it is kept beyond its time
 */
public record WholeInquiry(
        String number,
        Instant received,
        Map<FormField, String> texts,
        String mailAddress,
        String phoneNumber,
        String origin,
        String suspicions,
        @Nullable Instant sent,
        @Nullable Instant closed,
        boolean held) {}
