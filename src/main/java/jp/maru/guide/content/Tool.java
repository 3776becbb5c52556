package jp.maru.guide.content;

import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import org.jspecify.annotations.Nullable;

/**
 * {@code content/tools/*.md}: the words of a page that counts, or that is filled in. What stands before the first heading
 * introduces it; from there on it tells the rules by which it counts, and what of them was checked.
 *
 * @param order its place in lists, from 1
 * @param label what it is called where there is little room
 * @param purpose what one gets from it, a sentence
 * @param basis on which text of the rules a result rests, a sentence; null where results do not say
 */
public record Tool(
        Article article,
        int order,
        String label,
        String purpose,
        @Nullable String basis) implements Document {

    static Tool read(FrontMatter front, Article article) {
        String label = front.textIfAny("label");
        return new Tool(
                article,
                front.value("order", Format.NUMBER),
                label == null ? article.title() : label,
                front.text("purpose"),
                front.textIfAny("basis"));
    }

    @Override
    public boolean listsSources() {
        return true;
    }
}
