package jp.maru.guide.mail;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the operator is to know about the site itself, each told in one mail. A report is stored before it is sent, and sent like
 * every other mail: again and again until the server takes it. Thread-safe.
 */
@Component
public class Reports {
    private final ReportTexts texts;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Envelope envelope;
    private final Clock clock;

    Reports(ReportTexts texts, Outbox outbox, TransactionOperations transaction, Envelope envelope, Clock clock) {
        this.texts = texts;
        this.outbox = outbox;
        this.transaction = transaction;
        this.envelope = envelope;
        this.clock = clock;
    }

    /**
     * The name of the last report, sent or not, whose name begins so; empty if none is remembered.
     *
     * @throws org.springframework.dao.DataAccessException if the database cannot be used
     */
    public Optional<String> last(String beginning) {
        return texts.last(Delivery.reportId(beginning))
                .map(id -> id.substring(Delivery.reportId("").length()));
    }

    /**
     * Puts a report under way unless one of that name is stored, by whichever machine. Names are remembered for as long as
     * inquiries are kept.
     *
     * @param name in ASCII letters, digits and hyphens, at most 60 of them; it becomes part of the Message-ID
     * @param subject one line
     * @param text in lines that end with {@code \n}
     * @return whether it was put under way
     * @throws org.springframework.dao.DataAccessException if the database cannot be used
     * @throws org.springframework.transaction.TransactionException the same
     */
    public boolean tell(String name, String subject, String text) {
        Delivery delivery = Delivery.report(name, envelope.domain(), clock.instant());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first = outbox.send(delivery);
            if (first) {
                texts.add(delivery, new ReportTexts.ReportText(subject, text));
            }
            return first;
        }));
    }
}
