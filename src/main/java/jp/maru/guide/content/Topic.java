package jp.maru.guide.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code content/compare/*.md}: one way to compare providers.
 *
 * @param order its place in the comparison index, from 1
 * @param catchphrase the reader's wish or worry
 * @param label what the entry of the index is called
 * @param endedOn the day on which what it compares came to an end, null while it is offered
 */
public record Topic(
        Article article,
        int order,
        String catchphrase,
        String label,
        @Nullable LocalDate endedOn) implements Document {

    private static final String ENDED = "ended";

    static Topic read(FrontMatter front, Article article) {
        String status = front.value("status", Format.oneOf(List.of("active", ENDED)));
        return new Topic(
                article,
                front.value("order", Format.NUMBER),
                front.text("catch"),
                front.text("label"),
                status.equals(ENDED) ? front.value("endedOn", Format.DAY) : null);
    }

    public boolean ended() {
        return endedOn != null;
    }
}
