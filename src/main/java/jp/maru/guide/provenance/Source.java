package jp.maru.guide.provenance;

import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;

/**
 * Where a statement comes from.
 *
 * @param url an http(s) address
 * @param date the source's own date as far as it is known: a day, a month, a year, or 不明
 */
public record Source(String title, String url, String date) {

    /** Stands in for one that cannot be read. */
    public static final Source NONE = new Source("", "", "");

    public static Source read(FrontMatter front) {
        return new Source(
                front.text("title"), front.value("url", Format.WEB_ADDRESS), front.value("date", Format.SOURCE_DATE));
    }
}
