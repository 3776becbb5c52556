package jp.maru.guide.inquiry;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.maru.guide.content.FormField;
import jp.maru.guide.mail.Delivery;
import jp.maru.guide.mail.Envelope;
import jp.maru.guide.mail.ForeignText;
import jp.maru.guide.mail.Letter;
import org.jspecify.annotations.Nullable;

/**
 * Brings an inquiry to the operator: the visitor can be answered at once, and every word is as typed, but none can be
 * taken for the site's.
 */
final class InquiryLetter extends Letter {

    /** Whatever a mail program may make a link of, known domain or not. */
    private static final Pattern LEADS = Pattern.compile("[:：/／@＠]|[.．。｡]\\p{L}{2}");

    static final String QUOTED =
            "「" + FormField.NAME.label() + "」などの欄と「> 」で始まる行は、お問い合わせをした方の文です。そこにあるリンクは、このサイトのものではありません。";

    /**
     * @param waiting how many other letters to the operator could not be sent so far
     * @param signature who answers, for the skeleton of the answer
     * @param origin the page that the inquiry is about, or null
     */
    InquiryLetter(
            Inquiry inquiry,
            Delivery delivery,
            Envelope envelope,
            OperatorLinks links,
            String signature,
            int waiting,
            @Nullable AttachedPage origin)
            throws MessagingException {
        super(envelope, delivery, inquiry.received());
        setRecipient(RecipientType.TO, envelope.to());
        setReplyTo(new InternetAddress[] {visitor(inquiry)});
        String text = """
                サイトのフォームからお問い合わせがありました。
                このメールに返信すると、お問い合わせをした方に届きます。
                返信するときは、引用されたこのメールの文（とくに最後のリンク）を消してください。
                %s
                %s
                %s
                ――――――――――――――――――――
                お返事のひな形

                %s 様

                お問い合わせ（受付番号 %s）をありがとうございます。
                %s



                ――――――――――――――――――――
                お返事が済んだら、次のページで「対応済みにする」を押してください。
                %s
                """.formatted(
                        QUOTED,
                        waiting(waiting),
                        entries(inquiry, origin == null ? "" : (origin.title() + " " + origin.url()).strip()),
                        addressed(inquiry.text(FormField.NAME)),
                        inquiry.number(),
                        signature,
                        links.to(OperatorLinks.Action.CLOSE, inquiry.number()));
        String about = origin == null || origin.title().isEmpty() ? "" : "：" + origin.title();
        write("[受付番号 " + inquiry.number() + "] " + inquiry.text(FormField.TOPIC) + about, text);
    }

    private static String waiting(int letters) {
        return letters == 0 ? "" : "メールを送れないあいだ、ほかに" + letters + "通が待っていました。このあと送ります。\n";
    }

    /** What the visitor entered, in lines that end with {@code \n}. */
    static String entries(Inquiry inquiry) {
        return entries(inquiry, inquiry.origin());
    }

    private static String entries(Inquiry inquiry, String page) {
        StringBuilder lines = new StringBuilder();
        line(lines, "受付番号", inquiry.number().text());
        line(lines, "受付日時", time(inquiry.received()));
        StringBuilder texts = new StringBuilder();
        for (FormField field : FormField.values()) {
            String text = inquiry.text(field);
            switch (field.input()) {
                case TOPIC, LINE, PHONE -> line(lines, field.heading(), orNone(text));
                case ADDRESS -> line(lines, field.heading(), line(text) + answered(inquiry, text));
                case TEXT ->
                    texts.append("\n")
                            .append(field.label())
                            .append("：\n")
                            .append(new ForeignText(text).quoted())
                            .append("\n");
            }
        }
        if (!page.isEmpty()) {
            line(lines, "見ていたページ", page);
        }
        return lines.append(texts).toString();
    }

    private static void line(StringBuilder lines, String heading, String text) {
        lines.append(heading).append("：").append(text).append("\n");
    }

    /** Where the answer goes, where that is not as typed. */
    private static String answered(Inquiry inquiry, String typed) {
        String used = inquiry.address().text();
        return typed.equals(used) ? "" : "（返信先：" + used + "）";
    }

    private static String orNone(String text) {
        return text.isBlank() ? "（記入なし）" : line(text);
    }

    private static String line(String text) {
        return new ForeignText(text).line();
    }

    /** At the start of a line, a name that leads somewhere would look like a request of the site's. */
    private static String addressed(String name) {
        return LEADS.matcher(name).find() ? "お客" : line(name);
    }

    private static InternetAddress visitor(Inquiry inquiry) throws MessagingException {
        try {
            return new InternetAddress(
                    inquiry.address().quoted(),
                    encoded(line(inquiry.text(FormField.NAME))),
                    StandardCharsets.UTF_8.name());
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
}
