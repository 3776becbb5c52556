package jp.maru.guide.content;

import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;

/** A link to somebody else's site; {@code url} is an http(s) address. */
public record WebLink(String title, String url) {

    static WebLink read(FrontMatter front) {
        return new WebLink(front.text("title"), front.value("url", Format.WEB_ADDRESS));
    }
}
