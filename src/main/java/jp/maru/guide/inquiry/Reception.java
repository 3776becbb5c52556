package jp.maru.guide.inquiry;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.maru.guide.content.FormField;
import jp.maru.guide.mail.Delivery;
import jp.maru.guide.mail.Envelope;
import jp.maru.guide.mail.MailAddress;
import jp.maru.guide.mail.Outage;
import jp.maru.guide.mail.Outbox;
import jp.maru.guide.screening.Arrival;
import jp.maru.guide.screening.Arrivals;
import jp.maru.guide.screening.Network;
import jp.maru.guide.screening.Screening;
import jp.maru.guide.screening.Suspicion;
import jp.maru.guide.store.DataWatch;
import jp.maru.guide.store.StoreFailed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes inquiries in. One transaction counts what the sender sent lately, stores the inquiry and, unless it is suspected,
 * puts its mails under way; whoever gets a number from here can be told 「受け付けました」. Thread-safe.
 */
@Component
class Reception {
    private static final int SECONDS_IN_LINE = 10;

    private final Inquiries inquiries;
    private final Arrivals arrivals;
    private final Purges purges;
    private final Screening screening;
    private final Signatures signatures;
    private final Outbox outbox;
    private final AcknowledgementLimit acknowledgements;
    private final Outage outage;
    private final TransactionOperations transaction;
    private final DataWatch data;
    private final Envelope envelope;
    private final MeterRegistry meters;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    // As many visitors at once as there are connections: SQLite has one writer. Standing in line here is fair; its own
    // waiting, and the pool's, lets some visitors starve.
    private final Semaphore line;

    Reception(
            Inquiries inquiries,
            Arrivals arrivals,
            Purges purges,
            Screening screening,
            Signatures signatures,
            Outbox outbox,
            AcknowledgementLimit acknowledgements,
            Outage outage,
            TransactionOperations transaction,
            DataWatch data,
            Envelope envelope,
            HikariDataSource connections,
            MeterRegistry meters,
            Clock clock) {
        this.inquiries = inquiries;
        this.arrivals = arrivals;
        this.purges = purges;
        this.screening = screening;
        this.signatures = signatures;
        this.outbox = outbox;
        this.acknowledgements = acknowledgements;
        this.outage = outage;
        this.transaction = transaction;
        this.data = data;
        this.envelope = envelope;
        this.line = new Semaphore(connections.getMaximumPoolSize(), true);
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Stores the entries, or does nothing if they are stored already under this ticket.
     *
     * @param filled without fault, and covered by the ticket
     * @param network the sender's
     * @return the number of the one inquiry that this ticket stands for
     * @throws Flood if too much came by this network lately; asking again later with the same ticket is safe
     * @throws StoreFailed if it is not certain that the inquiry is stored; asking again with the same ticket is safe
     */
    ReceiptNumber accept(FilledForm filled, Ticket ticket, Network network) {
        Instant now = clock.instant();
        // whatever a text may take to read, it takes before anybody has to wait
        Arrival arrival = Arrival.of(
                network,
                MailAddress.of(filled.text(FormField.EMAIL)).orElseThrow().text(),
                filled.text(FormField.MESSAGE),
                now,
                signatures::sign);
        // a ticket is dated down to the second: nobody is taken for faster than they were
        Set<Suspicion> suspicions = screening.suspicions(
                filled.text(FormField.NAME),
                filled.text(FormField.MESSAGE),
                filled.subject(),
                Duration.between(ticket.issued(), now));
        boolean first = false;
        try {
            first = line.tryAcquire(SECONDS_IN_LINE, TimeUnit.SECONDS);
            if (!first) {
                throw new StoreFailed("No turn within " + SECONDS_IN_LINE + " s", null);
            }
            data.check();
            ReceiptNumber number = transaction.execute(status -> store(filled, ticket, arrival, suspicions));
            // the file may have gone meanwhile
            data.check();
            return number;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed("Interrupted in line", e);
        } catch (StoreFailed | Flood e) {
            throw e;
        } catch (RuntimeException e) {
            // of whatever kind: the visitor's words must come back
            throw new StoreFailed("The inquiry could not be stored", first(e));
        } finally {
            if (first) {
                line.release();
            }
        }
    }

    /** What went wrong first: after a failure of SQLite there is no connection left to roll back on. */
    private static Throwable first(RuntimeException failure) {
        return failure instanceof TransactionSystemException end && end.getApplicationException() != null
                ? end.getApplicationException()
                : failure;
    }

    /** The number of the inquiry that this ticket stands for, if it was stored. */
    Optional<ReceiptNumber> accepted(Ticket ticket) {
        try {
            data.check();
            return inquiries.numberOf(ticket);
        } catch (StoreFailed e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StoreFailed("The store cannot be asked", e);
        }
    }

    private ReceiptNumber store(FilledForm filled, Ticket ticket, Arrival arrival, Set<Suspicion> alone) {
        Instant now = arrival.received();
        Arrival.Earlier earlier = arrivals.before(arrival, screening.most());
        if (screening.isFlood(earlier)) {
            // what is stored already is no more of it
            return inquiries
                    .numberOf(ticket)
                    .orElseThrow(() -> new Flood(Duration.between(now, arrivals.relief(arrival))));
        }
        Set<Suspicion> suspicions = screening.withEarlier(alone, earlier);
        while (true) {
            ReceiptNumber number = ReceiptNumber.draw(LocalDate.ofInstant(now, clock.getZone()), random);
            Inquiry inquiry = Inquiry.of(filled, number, now, suspicions);
            if (inquiries.add(inquiry, ticket)) {
                arrivals.add(arrival);
                purges.distrust(now);
                count(suspicions);
                // a suspected one waits for the digest
                if (suspicions.isEmpty()) {
                    send(inquiry);
                }
                return number;
            }
            Optional<ReceiptNumber> stored = inquiries.numberOf(ticket);
            if (stored.isPresent()) {
                return stored.get();
            }
            // the number was taken: draw again
        }
    }

    /** Once it is certain that the inquiry is stored. */
    private void count(Set<Suspicion> suspicions) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                meters.counter("guide.inquiries.accepted").increment();
                if (!suspicions.isEmpty()) {
                    meters.counter("guide.inquiries.suspected").increment();
                }
            }
        });
    }

    private void send(Inquiry inquiry) {
        Instant now = inquiry.received();
        Instant due = outage.due(now);
        outbox.send(Delivery.noticeOf(inquiry.number().text(), envelope.domain(), now)
                .unattempted(due));
        if (acknowledgements.mayGoTo(inquiry.address(), now)) {
            outbox.send(Delivery.acknowledgementOf(inquiry.number().text(), envelope.domain(), now)
                    .unattempted(due));
        }
    }
}
