package jp.maru.guide.content;

import org.jspecify.annotations.Nullable;

/**
 * {@code content/desks/*.md}: a desk that helps people in trouble.
 *
 * @param key what other documents call it
 * @param phone its number as it is read out, or null where none is confirmed
 * @param hours when it answers, null where that is not confirmed
 * @param cost what asking costs, null where that is not confirmed
 * @param url its official page
 */
public record Desk(
        Article article,
        String key,
        int order,
        @Nullable String phone,
        @Nullable String hours,
        @Nullable String cost,
        String url)
        implements Document {

    static Desk read(FrontMatter front, Article article) {
        return new Desk(
                article,
                article.address().substring(Addresses.DESKS.length() + 1),
                front.number("order"),
                front.phone("phone"),
                front.textIfAny("hours"),
                front.textIfAny("cost"),
                front.url("url"));
    }

    /** The number as a {@code tel:} address, empty where there is no number; {@code #9110} becomes {@code tel:%239110}. */
    public String tel() {
        return phone == null ? "" : "tel:" + phone.replace("-", "").replace("#", "%23");
    }
}
