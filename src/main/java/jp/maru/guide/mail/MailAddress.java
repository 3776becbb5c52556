package jp.maru.guide.mail;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address as it is used, whatever way it was typed: full-width characters, spaces, Japanese stops and dashes made
 * plain.
 *
 * @param text ASCII; one {@code @}, with a dot in what follows it
 */
public record MailAddress(String text) {

    /** A longer text is no address: it would exhaust the stack of the expression, and its signs take long to compose. */
    private static final int LONGEST = 400;

    /** Spaces, and what nobody sees: zero-width characters and marks of direction. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{Cf}]");

    private static final Pattern STOPS = Pattern.compile("[。｡]");

    /** What Japanese keyboards offer for a hyphen. */
    private static final Pattern DASHES = Pattern.compile("[ー‐‑‒–—―−─ｰ]");

    /**
     * One address as HTML's {@code input type=email} has it, with a dot in the domain. Looser than RFC 5321 in one
     * thing: Japanese carriers once gave out addresses with dots side by side, and they are still in use.
     */
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

    /** Empty if it is no address, or more than one. */
    public static Optional<MailAddress> of(String typed) {
        return Optional.of(typed)
                .filter(text -> text.length() <= LONGEST)
                .map(MailAddress::plain)
                .filter(text -> SHAPE.matcher(text).matches())
                .map(MailAddress::new);
    }

    /** RFC 5322 3.4.1: a local part with dots at its end or side by side is only one between quotes. */
    public String quoted() {
        String local = text.substring(0, text.indexOf('@'));
        boolean plain = !local.startsWith(".") && !local.endsWith(".") && !local.contains("..");
        return plain ? text : "\"" + local + "\"@" + domain();
    }

    String domain() {
        return text.substring(text.indexOf('@') + 1);
    }

    private static String plain(String typed) {
        String seen = UNSEEN.matcher(typed).replaceAll("");
        String stopped = STOPS.matcher(seen).replaceAll(".");
        return Normalizer.normalize(DASHES.matcher(stopped).replaceAll("-"), Normalizer.Form.NFKC);
    }
}
