package jp.maru.guide.inquiry;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jp.maru.guide.content.InquiryWords;
import jp.maru.guide.mail.Delivery;
import jp.maru.guide.mail.Envelope;
import jp.maru.guide.mail.Letter;

/**
 * Tells whoever can be reached at the address of an inquiry that it has come. It holds no word that was typed, so that
 * nobody can use it to send somebody else anything; no programme is to answer it (RFC 3834), and if it cannot be
 * delivered nobody is told (RFC 5321 4.5.5).
 */
final class AcknowledgementLetter extends Letter {

    AcknowledgementLetter(Inquiry inquiry, Delivery delivery, Envelope envelope, String site, InquiryWords words)
            throws MessagingException {
        super(envelope, delivery, inquiry.received());
        setRecipients(
                RecipientType.TO,
                new Address[] {new InternetAddress(inquiry.address().quoted())});
        setReplyTo(new Address[] {envelope.to()});
        setEnvelopeFrom("<>");
        setHeader("Auto-Submitted", "auto-replied");
        String text = """
                %sです。
                お問い合わせを受け付けました。

                受付番号：%s
                受付日時：%s

                %s
                お返事は、%s のアドレスからお送りします。
                %s
                お急ぎの方は、返事を待たずに消費者ホットライン（電話 188）に相談してください。

                このメールは自動でお送りしています。
                お心当たりのないときは、どなたかがアドレスを書きまちがえています。お手数ですが、このメールは捨ててください。
                """.formatted(
                        site,
                        inquiry.number(),
                        time(inquiry.received()),
                        words.replyTime(),
                        "@" + envelope.domain(),
                        words.acknowledgement() == null ? "" : "\n" + words.acknowledgement() + "\n");
        write("お問い合わせを受け付けました（受付番号 " + inquiry.number() + "）", text);
    }
}
