package jp.maru.guide.inquiry;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An inquiry as the mail that the operator gets: the visitor can be answered at once, and every word is as typed. */
class Letter extends MimeMessage {
    /** Made once: each new one looks for providers all over the class path. */
    private static final Session PLAIN = Session.getInstance(new Properties());

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter DATE_HEADER =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_TEXT = DateTimeFormatter.ofPattern("uuuu年M月d日 HH時mm分", Locale.JAPANESE);

    private final String messageId;

    Letter(Inquiry inquiry, Envelope envelope, String messageId) throws MessagingException {
        super(PLAIN);
        this.messageId = messageId;
        setFrom(envelope.from());
        setRecipient(RecipientType.TO, envelope.to());
        setReplyTo(new InternetAddress[] {visitor(inquiry)});
        setSubject("[受付番号 " + inquiry.number() + "] " + inquiry.topic(), StandardCharsets.UTF_8.name());
        setHeader("Date", DATE_HEADER.format(inTokyo(inquiry.received())));
        setText(text(inquiry).replace("\n", "\r\n"), StandardCharsets.UTF_8.name());
        // no line is too long, and no server on the way has anything to fold, stuff or mend
        setHeader("Content-Transfer-Encoding", "base64");
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static InternetAddress visitor(Inquiry inquiry) throws MessagingException {
        try {
            return new InternetAddress(
                    quoted(inquiry.address().text()), encoded(inquiry.name()), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform must have UTF-8", e);
        }
    }

    /**
     * A name in plain ASCII that looks like an encoded word (RFC 2047) would be decoded on arrival, line breaks and all:
     * it is encoded once more. Any other is left to the library.
     */
    private static String encoded(String name) {
        if (!name.contains("=?") || !StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
            return name;
        }
        // 45 bytes are 60 signs of Base64, and a word may have 75 with its frame
        return Pattern.compile(".{1,45}")
                .matcher(name)
                .results()
                .map(part -> part.group().getBytes(StandardCharsets.US_ASCII))
                .map(part -> "=?UTF-8?B?" + Base64.getEncoder().encodeToString(part) + "?=")
                .collect(Collectors.joining(" "));
    }

    /** RFC 5322 3.4.1: a local part with dots at its end or side by side is only one between quotes. */
    private static String quoted(String email) {
        String local = email.substring(0, email.lastIndexOf('@'));
        boolean plain = !local.startsWith(".") && !local.endsWith(".") && !local.contains("..");
        return plain ? email : "\"" + local + "\"" + email.substring(local.length());
    }

    /** What the mail says, in lines that end with {@code \n}. */
    static String text(Inquiry inquiry) {
        return """
                サイトのフォームからお問い合わせがありました。
                このメールに返信すると、お問い合わせをした方に届きます。

                受付番号：%s
                受付日時：%s（日本時間）
                種類：%s
                お名前：%s
                メールアドレス：%s
                電話番号：%s
                ご利用のプロバイダ：%s

                お問い合わせの内容：
                %s
                """.formatted(
                        inquiry.number(),
                        DATE_TEXT.format(inTokyo(inquiry.received())),
                        inquiry.topic(),
                        inquiry.name(),
                        addresses(inquiry),
                        orNone(inquiry.phone()),
                        orNone(inquiry.provider()),
                        inquiry.message());
    }

    private static String addresses(Inquiry inquiry) {
        String used = inquiry.address().text();
        return inquiry.email().equals(used) ? used : inquiry.email() + "（返信先：" + used + "）";
    }

    private static String orNone(String text) {
        return text.isBlank() ? "（記入なし）" : text;
    }

    private static ZonedDateTime inTokyo(Instant instant) {
        return instant.atZone(TOKYO);
    }
}
