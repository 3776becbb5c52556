package jp.maru.guide.content;

import java.util.List;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;

/**
 * {@code index.md} of a folder: introduces the list of the documents in it.
 *
 * @param groups the list of the cases, parted; empty where it is not
 */
public record Introduction(Article article, List<Group> groups) implements Document {

    Introduction(Article article) {
        this(article, List.of());
    }

    static Introduction ofCases(FrontMatter front, Article article, Mentions mentions) {
        return new Introduction(article, front.items("groups", group -> Group.read(group, mentions)));
    }

    @Override
    public boolean listsSources() {
        return true;
    }

    /**
     * Cases that belong together.
     *
     * @param text when one comes to them
     * @param cases their slugs, in the order of the list; each one exists
     */
    public record Group(String title, String text, List<String> cases) {
        static Group read(FrontMatter front, Mentions mentions) {
            return new Group(
                    front.text("title"),
                    front.text("text"),
                    mentions.note(Mention.Kind.TROUBLE, front.list("cases", Format.TEXT)));
        }
    }
}
