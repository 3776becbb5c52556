package jp.maru.guide.inquiry;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes inquiries in. One transaction stores the inquiry and puts its mails under way;
 * whoever gets a number from here can be told 「受け付けました」. Thread-safe.
 */
@Component
class Reception {
    private static final int SECONDS_IN_LINE = 10;

    private final Inquiries inquiries;
    private final Dispatch dispatch;
    private final Acknowledgements acknowledgements;
    private final Outage outage;
    private final TransactionOperations transaction;
    private final Envelope envelope;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    // As many visitors at once as there are connections: SQLite has one writer. Standing in line here is fair; its own
    // waiting, and the pool's, lets some visitors starve.
    private final Semaphore line;

    Reception(
            Inquiries inquiries,
            Dispatch dispatch,
            Acknowledgements acknowledgements,
            Outage outage,
            TransactionOperations transaction,
            Envelope envelope,
            HikariDataSource connections,
            Clock clock) {
        this.inquiries = inquiries;
        this.dispatch = dispatch;
        this.acknowledgements = acknowledgements;
        this.outage = outage;
        this.transaction = transaction;
        this.envelope = envelope;
        this.line = new Semaphore(connections.getMaximumPoolSize(), true);
        this.clock = clock;
    }

    /**
     * Stores the entries, or does nothing if they are stored already under this ticket.
     *
     * @param entries without fault, and covered by the ticket
     * @return the number of the one inquiry that this ticket stands for
     * @throws StoreFailed if it is not certain that the inquiry is stored; asking again with the same ticket is safe
     */
    ReceiptNumber accept(Entries entries, Ticket ticket) {
        boolean first = false;
        try {
            first = line.tryAcquire(SECONDS_IN_LINE, TimeUnit.SECONDS);
            if (!first) {
                throw new StoreFailed("No turn within " + SECONDS_IN_LINE + " s", null);
            }
            return transaction.execute(status -> store(entries, ticket));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed("Interrupted in line", e);
        } catch (StoreFailed e) {
            throw e;
        } catch (RuntimeException e) {
            // of whatever kind: the visitor's words must come back
            throw new StoreFailed("The inquiry could not be stored", e);
        } finally {
            if (first) {
                line.release();
            }
        }
    }

    /** The number of the inquiry that this ticket stands for, if it was stored. */
    Optional<ReceiptNumber> accepted(Ticket ticket) {
        try {
            return inquiries.numberOf(ticket);
        } catch (RuntimeException e) {
            throw new StoreFailed("The store cannot be asked", e);
        }
    }

    private ReceiptNumber store(Entries entries, Ticket ticket) {
        while (true) {
            Instant now = clock.instant();
            ReceiptNumber number = ReceiptNumber.draw(LocalDate.ofInstant(now, clock.getZone()), random);
            Inquiry inquiry = Inquiry.of(entries, number, now);
            if (inquiries.add(inquiry, ticket)) {
                Instant due = outage.due(now);
                dispatch.send(Delivery.noticeOf(number, envelope.domain(), now).unattempted(due));
                if (acknowledgements.mayGoTo(inquiry.address(), now)) {
                    dispatch.send(Delivery.acknowledgementOf(number, envelope.domain(), now)
                            .unattempted(due));
                }
                return number;
            }
            Optional<ReceiptNumber> earlier = inquiries.numberOf(ticket);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            // the number was taken: draw again
        }
    }
}
