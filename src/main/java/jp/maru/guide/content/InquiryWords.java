package jp.maru.guide.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code content/inquiry.md}: the words of the inquiry form that the operator owns. The article's body introduces the
 * form.
 *
 * @param topics what an inquiry can be about, in the order of the list; never empty, each one line of text
 * @param replyTime one sentence that says when an answer usually comes
 * @param acknowledgement what the visitor's acknowledgement says besides the receipt number; null for nothing
 */
public record InquiryWords(
        Article article,
        List<String> topics,
        String replyTime,
        @Nullable String acknowledgement) implements Document {

    static InquiryWords read(FrontMatter front, Article article) {
        return new InquiryWords(
                article, front.texts("topics"), front.text("replyTime"), front.textIfAny("acknowledgement"));
    }
}
