package jp.maru.guide.inquiry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs texts so that nobody else can make them up (HMAC-SHA256). The key is {@code guide.inquiry.key} or one that is
 * generated once and kept in the database. Thread-safe.
 */
@Component
class Signatures {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    Signatures(InquirySettings settings, JdbcClient jdbc) {
        String secret = settings.key() != null ? settings.key() : keptKey(jdbc);
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * @param purpose keeps signatures for one thing from being used for another
     * @return the signature, in signs that an address can hold
     */
    String sign(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return BASE64.encodeToString(mac.doFinal((purpose + ":" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have " + ALGORITHM, e);
        }
    }

    /** The address of a page that only whoever has been given it can ask for: with the number, signed for a purpose. */
    String address(String page, String purpose, ReceiptNumber number) {
        return UriComponentsBuilder.fromUriString(page)
                .queryParam("n", number.text())
                .queryParam("s", sign(purpose, number.text()))
                .toUriString();
    }

    boolean signed(String purpose, String text, String signature) {
        // takes the same time wherever the first difference is
        return MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static String keptKey(JdbcClient jdbc) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into secret (name, value) values ('signatures', :value) on conflict do nothing")
                .param("value", BASE64.encodeToString(fresh))
                .update();
        return jdbc.sql("select value from secret where name = 'signatures'")
                .query(String.class)
                .single();
    }
}
