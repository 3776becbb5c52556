package jp.maru.guide.content;

import java.time.LocalDate;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.provenance.Against;
import org.jspecify.annotations.Nullable;

/**
 * When a person last checked a document, and for how long that holds.
 *
 * @param withinDays days after which it is to be checked again
 * @param compared whether that person held it against the operators' own pages or the law
 */
public record Review(LocalDate checked, int withinDays, boolean compared) {

    private static final int DEFAULT_DAYS = 180;

    /** @return null for a document that says nothing of it */
    static @Nullable Review read(FrontMatter front, boolean required) {
        if (required) {
            front.require("reviewed");
        }
        Integer days = front.valueIfAny("reviewWithin", Format.NUMBER);
        LocalDate checked = front.valueIfAny("reviewed", Format.DAY);
        boolean compared = front.valueIfAny("against", Against.FORMAT) == Against.OFFICIAL;
        return checked == null ? null : new Review(checked, days == null ? DEFAULT_DAYS : days, compared);
    }

    /** The day by which the next check is due. */
    public LocalDate due() {
        return checked.plusDays(withinDays);
    }

    /** Whether the next check is overdue on that day. */
    public boolean overdue(LocalDate today) {
        return today.isAfter(due());
    }
}
