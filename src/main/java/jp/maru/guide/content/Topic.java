package jp.maru.guide.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import org.jspecify.annotations.Nullable;

/**
 * {@code content/compare/*.md}: one way to compare providers.
 *
 * @param order its place in the comparison index, from 1
 * @param catchphrase the reader's wish or worry
 * @param label what the entry of the index is called
 * @param endedOn the day on which what it compares came to an end, null while it is offered
 * @param criteria the columns of its table, as keys that exist; empty if it has none
 * @param where which services its table holds: for each of those criteria one of these words; those that have ended if
 *     the topic has
 * @param reason why these services and these columns, null where there is no table
 * @param aboutPrices whether it sends readers to the operators' own prices
 */
public record Topic(
        Article article,
        int order,
        String catchphrase,
        String label,
        @Nullable LocalDate endedOn,
        List<String> criteria,
        Map<String, List<String>> where,
        @Nullable String reason,
        boolean aboutPrices)
        implements Document {

    static Topic read(FrontMatter front, Article article, Mentions mentions) {
        List<String> criteria = mentions.note(Mention.Kind.CRITERION, front.list("criteria", Format.TEXT));
        Map<String, List<String>> where = mentions.where(front);
        String reason = front.textIfAny("reason");
        if (!criteria.isEmpty()) {
            front.require("reason");
        }
        return new Topic(
                article,
                front.value("order", Format.NUMBER),
                front.text("catch"),
                front.text("label"),
                Status.endedOn(front.value("status", Status.FORMAT), front),
                criteria,
                where,
                reason,
                Boolean.TRUE.equals(front.valueIfAny("prices", Format.FLAG)));
    }

    public boolean ended() {
        return endedOn != null;
    }

    @Override
    public String inBrief() {
        return catchphrase;
    }

    @Override
    public boolean listsSources() {
        return true;
    }
}
