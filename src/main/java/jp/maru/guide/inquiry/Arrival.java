package jp.maru.guide.inquiry;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * That somebody sent something: for counting alone, and forgotten after {@link #REMEMBERED}. Nobody without the key can
 * tell who or what it was.
 *
 * @param network keyed hash of the sender's {@link Network}
 * @param address keyed hash of the sender's mail address
 * @param message keyed hash of mail address and message together
 */
record Arrival(Instant received, String network, String address, String message) {
    static final Duration REMEMBERED = Duration.ofDays(1);

    static Arrival of(Entries entries, Network network, Instant received, Signatures signatures) {
        String address = MailAddress.of(entries.email()).orElseThrow().text().toLowerCase(Locale.ROOT);
        String words =
                Normalizer.normalize(entries.message(), Normalizer.Form.NFKC).replaceAll("\\s", "");
        return new Arrival(
                received,
                signatures.sign("network", network.text()),
                signatures.sign("address", address),
                signatures.sign("message", address + " " + words));
    }

    /**
     * How many came before one arrival.
     *
     * @param network by the same network within an hour, counted up to a limit
     * @param address from the same mail address within an hour, counted up to a limit
     * @param message with the same message from the same mail address within {@link #REMEMBERED}, counted up to a limit
     */
    record Earlier(int network, int address, int message) {}
}
