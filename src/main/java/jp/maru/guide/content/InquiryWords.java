package jp.maru.guide.content;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import org.jspecify.annotations.Nullable;

/**
 * {@code content/inquiry.md}: the words of the inquiry form that the operator owns. The article's body introduces the
 * form.
 *
 * @param topics what an inquiry can be about, in the order of the list; never empty, each one line of text
 * @param preselected what an inquiry from a page is most likely about: topics, by the address of the page or of a branch
 *     of the site ({@code /compare} for everything below it)
 * @param replyTime one sentence that says when an answer usually comes
 * @param acknowledgement what the visitor's acknowledgement says besides the receipt number; null for nothing
 */
public record InquiryWords(
        Article article,
        List<String> topics,
        Map<String, String> preselected,
        String replyTime,
        @Nullable String acknowledgement)
        implements Document {

    static InquiryWords read(FrontMatter front, Article article, Mentions mentions) {
        List<String> topics = front.texts("topics");
        mentions.note(Mention.Kind.BRANCH, front.keys("preselect"));
        return new InquiryWords(
                article,
                topics,
                front.valuesByKey("preselect", topics.isEmpty() ? Format.TEXT : Format.oneOf(topics)),
                front.text("replyTime"),
                front.textIfAny("acknowledgement"));
    }

    /** What the form asks for; no operator's choice, and the same in every edition. */
    public List<FormField> fields() {
        return List.of(FormField.values());
    }

    /** The topic for somebody who comes from that page; that of the longest branch, empty if there is none. */
    public Optional<String> topicFor(String address) {
        return preselected.keySet().stream()
                .filter(branch ->
                        address.equals(branch) || address.startsWith(branch + "/") || address.startsWith(branch + "#"))
                .max(Comparator.comparingInt(String::length))
                .map(preselected::get);
    }
}
