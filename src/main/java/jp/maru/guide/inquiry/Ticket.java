package jp.maru.guide.inquiry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import jp.maru.guide.content.FormField;

/**
 * Handed out with the confirmation page: stands for exactly the entries shown there, and for at most one inquiry.
 *
 * @param id random and unique
 * @param issued to the second
 * @param digest of the entries
 */
record Ticket(String id, Instant issued, String digest) {
    static final Duration LIFE = Duration.ofHours(24);

    boolean expired(Instant now) {
        return now.isAfter(issued.plus(LIFE));
    }

    boolean covers(FilledForm filled) {
        return digest.equals(digestOf(filled));
    }

    static String digestOf(FilledForm filled) {
        StringBuilder all = new StringBuilder();
        Stream<String> texts = Arrays.stream(FormField.values()).map(filled::text);
        Stream<String> rest = Stream.of(filled.about(), filled.subject());
        Stream.concat(texts, rest).forEach(text -> {
            // the length keeps "a" + "bc" from looking like "ab" + "c"
            all.append(text.length()).append(':').append(text);
        });
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }
}
