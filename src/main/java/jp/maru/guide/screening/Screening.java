package jp.maru.guide.screening;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells which inquiries may be spam, and why. To be suspected costs a visitor at most a day, until the digest: nobody is
 * refused for what was written.
 */
@Component
public class Screening {
    /** Less than this of the words, and fewer letters than this, count as no Japanese: a foreign mail may be quoted. */
    private static final double SHARE = 0.1;

    private static final int LETTERS = 20;

    private final ScreeningSettings settings;

    Screening(ScreeningSettings settings) {
        this.settings = settings;
    }

    /**
     * What speaks against a text by itself.
     *
     * @param name of whoever wrote it
     * @param trap what stands in the field that people neither see nor hear
     * @param pause from the confirmation to sending
     * @return empty if nothing does
     */
    public Set<Suspicion> suspicions(String name, String text, String trap, Duration pause) {
        EnumSet<Suspicion> found = EnumSet.noneOf(Suspicion.class);
        ScreenedText message = ScreenedText.of(text);
        note(found, Suspicion.TRAP, !trap.isEmpty());
        note(found, Suspicion.HASTE, pause.compareTo(Duration.ofSeconds(settings.minSeconds())) < 0);
        note(found, Suspicion.LINKS, message.links() > settings.linkLimit());
        note(found, Suspicion.MARKUP, message.hasMarkup());
        note(found, Suspicion.LINKED_NAME, ScreenedText.of(name).links() > 0);
        note(
                found,
                Suspicion.FOREIGN,
                message.japaneseShare() < SHARE && message.japanese() < LETTERS && message.leadsAway());
        return found;
    }

    /** What speaks against them together with what came before. */
    public Set<Suspicion> withEarlier(Set<Suspicion> alone, Arrival.Earlier earlier) {
        EnumSet<Suspicion> found = EnumSet.noneOf(Suspicion.class);
        found.addAll(alone);
        note(found, Suspicion.REPEAT, earlier.message() >= settings.repeatLimit());
        note(found, Suspicion.NETWORK, earlier.network() >= settings.hourlyLimit());
        note(found, Suspicion.ADDRESS, earlier.address() >= settings.addressLimit());
        return Collections.unmodifiableSet(found);
    }

    /** Beyond this nothing need be counted. */
    public int most() {
        return Math.max(settings.hourlyMost(), Math.max(settings.addressLimit(), settings.repeatLimit()));
    }

    /** Whether so much comes by one network that it cannot even be stored for later. */
    public boolean isFlood(Arrival.Earlier earlier) {
        return earlier.network() >= settings.hourlyMost();
    }

    private static void note(Set<Suspicion> found, Suspicion suspicion, boolean holds) {
        if (holds) {
            found.add(suspicion);
        }
    }
}
