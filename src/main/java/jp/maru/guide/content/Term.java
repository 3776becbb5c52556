package jp.maru.guide.content;

import java.util.List;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;

/**
 * {@code content/glossary/*.md}: a word that readers may not know. The article's description is what it means.
 *
 * @param reading in hiragana
 * @param related addresses of pages where it matters; each one exists
 */
public record Term(Article article, String reading, List<String> related) implements Document {

    private static final String ROWS = "あかさたなはまやらわ";

    static Term read(FrontMatter front, Article article, Mentions mentions) {
        return new Term(
                article,
                front.value("reading", Format.READING),
                mentions.note(Mention.Kind.ADDRESS, front.list("related", Format.TEXT)));
    }

    /** The row of the index that it stands in, by the kana of that row which comes first: か for が and き, too. */
    public String row() {
        return Character.toString(
                ROWS.chars().filter(row -> row <= reading.charAt(0)).max().orElse(ROWS.charAt(0)));
    }

    public String key() {
        return article.address().substring(article.address().indexOf('#') + 1);
    }
}
