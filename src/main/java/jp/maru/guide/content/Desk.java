package jp.maru.guide.content;

import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import org.jspecify.annotations.Nullable;

/**
 * {@code content/desks/*.md}: a desk that helps people in trouble.
 *
 * @param phone its number as it is read out, or null where none is confirmed
 * @param hours when it answers, null where that is not confirmed
 * @param cost what asking costs, null where that is not confirmed
 * @param url its official page
 */
public record Desk(
        Article article,
        int order,
        @Nullable String phone,
        @Nullable String hours,
        @Nullable String cost,
        String url) implements Document {

    static Desk read(FrontMatter front, Article article) {
        return new Desk(
                article,
                front.value("order", Format.NUMBER),
                front.valueIfAny("phone", Format.PHONE_NUMBER),
                front.textIfAny("hours"),
                front.textIfAny("cost"),
                front.value("url", Format.WEB_ADDRESS));
    }

    /** What other documents call it. */
    public String key() {
        return article.address().substring(article.address().indexOf('#') + 1);
    }

    /** The number as a {@code tel:} address, empty where there is no number; {@code #9110} becomes {@code tel:%239110}. */
    public String tel() {
        return phone == null ? "" : "tel:" + phone.replace("-", "").replace("#", "%23");
    }
}
