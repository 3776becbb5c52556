package jp.maru.guide.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jp.maru.guide.store.StartRefused;
import org.jspecify.annotations.Nullable;

/** Who sends the mails and who gets them. */
public record Envelope(InternetAddress from, InternetAddress to) {
    private static final String SENDER = "差出人にする、このサイトのドメインのアドレス";
    private static final String NOBODY = "inquiry@localhost";

    /**
     * @param to the mailbox of the operator
     * @param sending whether there is an SMTP server; if not, mails are only written down and need no real address
     * @throws StartRefused if an address is missing or none
     */
    static Envelope of(Identity identity, @Nullable String to, boolean sending) {
        return new Envelope(
                address("guide.inquiry.from", identity.from(), sending, SENDER),
                address("guide.inquiry.to", to, sending, "お問い合わせを受け取るアドレス"));
    }

    /** What comes after the sender's @. */
    public String domain() {
        return domain(from);
    }

    /**
     * The same without a site that runs.
     *
     * @throws StartRefused if the sender is no address
     */
    public static String domainOf(Identity identity) {
        return domain(address("guide.inquiry.from", identity.from(), false, SENDER));
    }

    private static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }

    private static InternetAddress address(String key, @Nullable String value, boolean sending, String meaning) {
        if (value == null && sending) {
            throw new StartRefused(
                    "SMTP サーバー（spring.mail.host）が設定されていますが、%s がありません。%sを設定してください。".formatted(key, meaning));
        }
        try {
            InternetAddress address = new InternetAddress(value == null ? NOBODY : value, true);
            if (!address.getAddress().contains("@")) {
                throw new AddressException();
            }
            return address;
        } catch (AddressException e) {
            throw new StartRefused(
                    "%s「%s」はメールアドレスとして読めません。%sを「name@example.jp」の形で設定してください。".formatted(key, value, meaning));
        }
    }
}
