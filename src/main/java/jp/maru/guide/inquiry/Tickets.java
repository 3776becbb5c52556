package jp.maru.guide.inquiry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues tickets and recognises them when they come back. */
@Component
class Tickets {
    private final Signatures signatures;
    private final Clock clock;

    Tickets(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    Ticket issue(FilledForm filled) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Ticket(UUID.randomUUID().toString(), now, Ticket.digestOf(filled));
    }

    /** The ticket as the page carries it. */
    String print(Ticket ticket) {
        String text = ticket.id() + "." + ticket.issued().getEpochSecond() + "." + ticket.digest();
        return text + "." + signatures.sign("ticket", text);
    }

    /** The ticket that was {@link #print printed}, however old; empty if it is missing or was not printed here. */
    Optional<Ticket> read(@Nullable String printed) {
        int end = printed == null ? -1 : printed.lastIndexOf('.');
        if (printed == null || end < 0) {
            return Optional.empty();
        }
        String text = printed.substring(0, end);
        if (!signatures.signed("ticket", text, printed.substring(end + 1))) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.", -1);
        return Optional.of(new Ticket(parts[0], Instant.ofEpochSecond(Long.parseLong(parts[1])), parts[2]));
    }

    boolean expired(Ticket ticket) {
        return ticket.expired(clock.instant());
    }
}
