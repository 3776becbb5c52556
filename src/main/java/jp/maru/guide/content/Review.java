package jp.maru.guide.content;

import java.time.LocalDate;

/**
 * When a person last checked a document, and for how long that holds.
 *
 * @param withinDays days after which it is to be checked again
 */
public record Review(LocalDate checked, int withinDays) {

    /** The day by which the next check is due. */
    public LocalDate due() {
        return checked.plusDays(withinDays);
    }

    /** Whether the next check is overdue on that day. */
    public boolean overdue(LocalDate today) {
        return today.isAfter(due());
    }
}
