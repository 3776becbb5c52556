package jp.maru.guide.content;

import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.scale.Scale;
import jp.maru.guide.scale.ScaleType;

/**
 * {@code content/criteria/*.md}: one thing that services are compared by. The article's title is what it is called, its
 * description how to read it.
 *
 * @param order its place among the columns of a table, from 1
 * @param scale how services can be filtered and put in order by it
 */
public record Criterion(Article article, int order, Scale scale) implements Document {

    static Criterion read(FrontMatter front, Article article) {
        return new Criterion(article, front.value("order", Format.NUMBER), ScaleType.read(front));
    }

    /** What facts call it. */
    public String key() {
        return article.address().substring(article.address().indexOf('#') + 1);
    }
}
