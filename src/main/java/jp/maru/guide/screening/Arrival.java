package jp.maru.guide.screening;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BinaryOperator;

/**
 * That somebody sent something: for counting alone, and forgotten after {@link #REMEMBERED}. Nobody without the key can
 * tell who or what it was.
 *
 * @param network keyed hash of the sender's {@link Network}
 * @param address keyed hash of the sender's mail address
 * @param message keyed hash of mail address and message together
 */
public record Arrival(Instant received, String network, String address, String message) {
    public static final Duration REMEMBERED = Duration.ofDays(1);

    /** @param hash of a text for a purpose, keyed */
    public static Arrival of(
            Network network, String mailAddress, String message, Instant received, BinaryOperator<String> hash) {
        String address = mailAddress.toLowerCase(Locale.ROOT);
        String words = Normalizer.normalize(message, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return new Arrival(
                received,
                hash.apply("network", network.text()),
                hash.apply("address", address),
                hash.apply("message", address + " " + words));
    }

    /**
     * How many came before one arrival.
     *
     * @param network by the same network within an hour, counted up to a limit
     * @param address from the same mail address within an hour, counted up to a limit
     * @param message with the same message from the same mail address within {@link #REMEMBERED}, counted up to a limit
     */
    public record Earlier(int network, int address, int message) {}
}
