package jp.maru.guide.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import jp.maru.guide.inquiry.InquiryStatus;
import jp.maru.guide.mail.ForeignText;

/** An inquiry as one line of the list: number, time, mail, what was done about it, topic and, where there is one, a reason. */
record InquiryLine(InquiryStatus inquiry, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Override
    public String toString() {
        return String.join(
                "\t",
                inquiry.number(),
                TIME.format(inquiry.received().atZone(zone)),
                mail(),
                (inquiry.closed() == null ? "未対応" : "対応済み") + (inquiry.held() ? "・消さない" : ""),
                inquiry.topic() + reason());
    }

    private String mail() {
        if (inquiry.sent()) {
            return "送信済み";
        }
        if (inquiry.unanswered()) {
            return "届いているかもしれません";
        }
        if (inquiry.isStuck()) {
            return inquiry.attempts() + "回送れていません";
        }
        return inquiry.isSuspected() ? "迷惑の疑い" : "これから送ります";
    }

    private String reason() {
        String stuck = inquiry.isStuck() && inquiry.reason() != null
                ? "\t理由：" + new ForeignText(inquiry.reason().replaceAll("\\s+", " ")).line()
                : "";
        return stuck + (inquiry.isSuspected() ? "\t理由：" + String.join("、", inquiry.suspicions()) : "");
    }
}
