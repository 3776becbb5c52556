package jp.maru.guide.inquiry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import jp.maru.guide.content.FormField;
import jp.maru.guide.mail.Deliveries;
import jp.maru.guide.mail.Delivery;
import jp.maru.guide.mail.Envelope;
import jp.maru.guide.mail.Identity;
import jp.maru.guide.mail.Outbox;
import jp.maru.guide.screening.Suspicion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The stored inquiries as the operator looks after them, with or without a running site. Every method throws Spring's
 * {@code DataAccessException} if the database cannot be used. Receipt numbers are taken as somebody reads them out: in small
 * letters, in full-width ones, with spaces. Thread-safe.
 */
@Component
public class OperatorDesk {

    /** What is stuck first, then the newest. */
    private static final Comparator<InquiryStatus> MOST_URGENT = Comparator.comparing(InquiryStatus::isStuck)
            .thenComparing(InquiryStatus::received)
            .reversed();

    private final Inquiries inquiries;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Identity identity;

    OperatorDesk(
            Inquiries inquiries,
            Deliveries deliveries,
            Outbox outbox,
            TransactionOperations transaction,
            Identity identity) {
        this.inquiries = inquiries;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.transaction = transaction;
        this.identity = identity;
    }

    /** Without a site that runs. */
    public static OperatorDesk at(DataSource database, Identity identity) {
        JdbcClient jdbc = JdbcClient.create(database);
        return new OperatorDesk(
                new Inquiries(jdbc),
                new Deliveries(jdbc),
                Outbox.at(database),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                identity);
    }

    /** All of them: those whose mail is stuck first, then the newest. */
    public List<InquiryStatus> list() {
        Map<String, Delivery> notices = deliveries.notices();
        return inquiries.all().stream()
                .map(kept -> status(kept, notices.get(kept.inquiry().number().text())))
                .sorted(MOST_URGENT)
                .toList();
    }

    /** All that is stored of each, from the oldest to the newest. */
    public List<WholeInquiry> everything() {
        Map<String, Delivery> notices = deliveries.notices();
        return inquiries.all().stream()
                .map(kept -> whole(kept, notices.get(kept.inquiry().number().text())))
                .toList();
    }

    /** How one stands. */
    public Optional<InquiryStatus> find(String number) {
        return kept(number)
                .map(kept -> status(
                        kept,
                        deliveries.noticeOf(kept.inquiry().number().text()).orElse(null)));
    }

    /** An inquiry as the mail to the operator tells it. */
    public Optional<String> text(String number) {
        return kept(number).map(KeptInquiry::inquiry).map(InquiryLetter::entries);
    }

    /**
     * Takes a suspected inquiry for a genuine one and has it mailed as soon as the site runs. Does nothing to one that is
     * not suspected, or not any more.
     *
     * @return whether there is such an inquiry; the same holds for the others
     */
    public boolean release(String number, Instant now) {
        Optional<KeptInquiry> found = kept(number);
        found.map(kept -> kept.inquiry().number())
                .ifPresent(read -> transaction.executeWithoutResult(status -> {
                    if (inquiries.release(read, now)) {
                        outbox.send(Delivery.noticeOf(read.text(), Envelope.domainOf(identity), now));
                    }
                }));
        return found.isPresent();
    }

    public boolean close(String number, Instant now) {
        return ReceiptNumber.read(number)
                .filter(read -> inquiries.close(read, now))
                .map(read -> {
                    // whoever has dealt with it has it: a mail that may have arrived need not come again
                    deliveries.settle(read.text(), now);
                    return read;
                })
                .isPresent();
    }

    /** @param held whether it is to be kept beyond its time */
    public boolean hold(String number, boolean held) {
        return ReceiptNumber.read(number)
                .filter(read -> inquiries.hold(read, held))
                .isPresent();
    }

    /**
     * Has the mail sent once more, under the same Message-ID, as soon as the site runs.
     *
     * @return whether there is such a mail: a suspected inquiry has none before its release
     */
    public boolean resend(String number, Instant now) {
        Optional<Delivery> delivery =
                ReceiptNumber.read(number).map(ReceiptNumber::text).flatMap(deliveries::noticeOf);
        delivery.map(sent -> sent.again(now)).ifPresent(outbox::sendAgain);
        return delivery.isPresent();
    }

    /** Forgets an inquiry and its mail; what was sent is in the operator's mailbox. */
    public boolean delete(String number) {
        return ReceiptNumber.read(number).filter(inquiries::delete).isPresent();
    }

    private Optional<KeptInquiry> kept(String number) {
        return ReceiptNumber.read(number).flatMap(inquiries::find);
    }

    private static InquiryStatus status(KeptInquiry kept, @Nullable Delivery notice) {
        Inquiry inquiry = kept.inquiry();
        return new InquiryStatus(
                inquiry.number().text(),
                inquiry.received(),
                inquiry.text(FormField.TOPIC),
                notice != null && notice.isSent(),
                notice == null ? 0 : notice.attempts(),
                notice != null && notice.unanswered() > 0,
                notice == null ? null : notice.reason(),
                kept.held(),
                kept.closed(),
                inquiry.suspicions().stream().map(Suspicion::sentence).toList(),
                kept.released());
    }

    private static WholeInquiry whole(KeptInquiry kept, @Nullable Delivery notice) {
        Inquiry inquiry = kept.inquiry();
        return new WholeInquiry(
                inquiry.number().text(),
                inquiry.received(),
                inquiry.texts(),
                inquiry.address().text(),
                inquiry.phoneNumber(),
                inquiry.origin(),
                Suspicion.names(inquiry.suspicions()),
                notice != null && notice.isSent() ? notice.due() : null,
                kept.closed(),
                kept.held());
    }
}
