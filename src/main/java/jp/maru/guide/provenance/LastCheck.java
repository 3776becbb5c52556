package jp.maru.guide.provenance;

import java.time.LocalDate;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;

/** When a person last checked what is said of a service, and against what. */
public record LastCheck(LocalDate checked, Against against) {

    public static LastCheck read(FrontMatter front) {
        return new LastCheck(front.value("checked", Format.DAY), front.value("against", Against.FORMAT));
    }
}
