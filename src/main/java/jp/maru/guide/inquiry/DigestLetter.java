package jp.maru.guide.inquiry;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.stream.Collectors;
import jp.maru.guide.mail.Delivery;
import jp.maru.guide.mail.Envelope;
import jp.maru.guide.mail.Letter;

/** Brings suspected inquiries to the operator, each in full, so that none that was wrongly suspected is lost. */
final class DigestLetter extends Letter {
    private static final String RULE = "――――――――――――――――――――\n";

    DigestLetter(List<Inquiry> inquiries, Delivery delivery, Envelope envelope, OperatorLinks links)
            throws MessagingException {
        super(envelope, delivery, delivery.created());
        setRecipient(RecipientType.TO, envelope.to());
        String text = """
                迷惑メールかもしれないお問い合わせが、%d件あります。
                送った方には、ほかの方と同じ受付番号を伝えています。迷惑ではないものがないか、目を通してください。

                それぞれの終わりのリンクを開いて「迷惑ではない」を押すと、その1件が、返信できるふつうのメールで届きます。
                迷惑なものは、そのままでかまいません。保管期間が過ぎると消えます。
                %s

                """.formatted(inquiries.size(), InquiryLetter.QUOTED)
                + inquiries.stream().map(inquiry -> one(inquiry, links)).collect(Collectors.joining());
        write("迷惑メールかもしれないお問い合わせ（" + inquiries.size() + "件）", text);
    }

    private static String one(Inquiry inquiry, OperatorLinks links) {
        String reasons = inquiry.suspicions().stream()
                .map(suspicion -> "・" + suspicion.sentence() + "\n")
                .collect(Collectors.joining());
        return """
                %s疑った理由：
                %s
                %s
                迷惑ではないとき：
                %s

                """.formatted(
                        RULE,
                        reasons,
                        InquiryLetter.entries(inquiry),
                        links.to(OperatorLinks.Action.RELEASE, inquiry.number()));
    }
}
