package jp.maru.guide.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A mail from this site: plain text, under the Message-ID of its delivery. */
public abstract class Letter extends SMTPMessage {
    /** Made once: each new one looks for providers all over the class path. */
    private static final Session PLAIN = Session.getInstance(new Properties());

    private static final String AGAIN = "このメールは、前にも届いているかもしれません。メールサーバーが、受け取ったという返事をしなかったので、もう一度送っています。\n\n";

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter DATE_HEADER =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_TEXT = DateTimeFormatter.ofPattern("uuuu年M月d日 HH時mm分", Locale.JAPANESE);

    private final String messageId;
    private final boolean perhapsAgain;
    private volatile boolean handedOver;

    public Letter(Envelope envelope, Delivery delivery, Instant date) throws MessagingException {
        super(PLAIN);
        messageId = delivery.messageId();
        perhapsAgain = delivery.unanswered() > 0;
        setFrom(envelope.from());
        setHeader("Date", DATE_HEADER.format(date.atZone(TOKYO)));
    }

    /** @param text in lines that end with {@code \n} */
    protected final void write(String subject, String text) throws MessagingException {
        setSubject(subject, StandardCharsets.UTF_8.name());
        setText(((perhapsAgain ? AGAIN : "") + text).replace("\n", "\r\n"), StandardCharsets.UTF_8.name());
        // no line is too long, and no server on the way has anything to fold, stuff or mend
        setHeader("Content-Transfer-Encoding", "base64");
    }

    /** The mail server has all of it; whether it takes it is another question. */
    final void handOver() {
        handedOver = true;
    }

    final boolean isHandedOver() {
        return handedOver;
    }

    @Override
    protected final void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    public static String time(Instant instant) {
        return DATE_TEXT.format(instant.atZone(TOKYO)) + "（日本時間）";
    }
}
