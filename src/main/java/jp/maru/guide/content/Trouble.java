package jp.maru.guide.content;

import java.util.List;
import java.util.Map;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import org.jspecify.annotations.Nullable;

/**
 * {@code content/troubles/*.md}: one case of trouble and the way out of it.
 *
 * @param order its place in the index, from 1
 * @param gist what its reader gets, in a few words; null where the description says it
 * @param desks keys of the desks to turn to, in the order in which to try them; each one exists
 * @param related slugs of other cases; each one exists
 * @param where which services it befalls: for each of those criteria one of these words; empty where it may be any
 */
public record Trouble(
        Article article,
        int order,
        @Nullable String gist,
        List<String> desks,
        List<String> related,
        Map<String, List<String>> where)
        implements Document {

    static Trouble read(FrontMatter front, Article article, Mentions mentions) {
        return new Trouble(
                article,
                front.value("order", Format.NUMBER),
                front.textIfAny("gist"),
                mentions.note(Mention.Kind.DESK, front.list("desks", Format.TEXT)),
                mentions.note(Mention.Kind.TROUBLE, front.list("related", Format.TEXT)),
                mentions.where(front));
    }

    @Override
    public String inBrief() {
        return gist == null ? article.description() : gist;
    }

    @Override
    public boolean listsSources() {
        return true;
    }
}
