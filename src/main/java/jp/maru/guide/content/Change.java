package jp.maru.guide.content;

import java.time.LocalDate;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;

/** One change of a document that its readers should know of. */
public record Change(LocalDate date, String note) {

    static Change read(FrontMatter front) {
        return new Change(front.value("date", Format.DAY), front.text("note"));
    }
}
