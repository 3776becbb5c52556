package jp.maru.guide.provenance;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import org.jspecify.annotations.Nullable;

/**
 * How far something that is said of a service can be trusted. What stands inside something else has its provenance, but for
 * what it says of its own.
 *
 * @param asOf the date of its source: a day, a month, a year, or 不明, which no price has
 * @param checked the day on which a person last checked it
 * @param sources of those the service lists; where there are none, those that nothing names stand for it
 * @param page the operator's own page that has to say the same, null where none is known
 */
public record Provenance(
        Basis basis,
        String asOf,
        LocalDate checked,
        Against against,
        List<Source> sources,
        @Nullable String page) {

    /**
     * The last day for which it is known to be so: that of the check against the operator's page, otherwise of its source;
     * of the check also where its source has no date.
     */
    public LocalDate until() {
        if (against == Against.OFFICIAL) {
            return checked;
        }
        return switch (asOf.length()) {
            case 10 -> LocalDate.parse(asOf);
            case 7 -> YearMonth.parse(asOf).atEndOfMonth();
            case 4 -> Year.parse(asOf).atMonth(12).atEndOfMonth();
            default -> checked;
        };
    }

    /** The same, with another page that has to say so. */
    public Provenance onPage(@Nullable String other) {
        return new Provenance(basis, asOf, checked, against, sources, other);
    }

    /** Of something that is checked, where it does not say otherwise, as its service is. */
    public static Provenance read(FrontMatter front, Format<Source> byNumber, LastCheck check) {
        String asOf = front.valueIfAny("asOf", Format.SOURCE_DATE);
        return first(front, byNumber, check, asOf == null ? Format.SOURCE_DATE.standIn() : asOf);
    }

    /** Of prices: they have a date, and something they were taken from or a page where they can be looked up. */
    public static Provenance ofPrices(FrontMatter front, Format<Source> byNumber, LastCheck check) {
        Provenance provenance = first(front, byNumber, check, front.value("asOf", Format.PRICE_DATE));
        if (provenance.page == null) {
            front.require("source");
        }
        return provenance;
    }

    private static Provenance first(FrontMatter front, Format<Source> byNumber, LastCheck check, String asOf) {
        Basis basis = front.value("basis", Basis.FORMAT);
        return new Provenance(basis, asOf, check.checked(), check.against(), List.of(), null)
                .own(front, byNumber, basis, asOf);
    }

    /** Of one price among others. */
    public Provenance ofPrice(FrontMatter front, Format<Source> byNumber) {
        return own(front, byNumber, Format.PRICE_DATE);
    }

    /** Of one statement among others. */
    public Provenance ofStatement(FrontMatter front, Format<Source> byNumber) {
        return own(front, byNumber, Format.SOURCE_DATE);
    }

    private Provenance own(FrontMatter front, Format<Source> byNumber, Format<String> date) {
        return own(front, byNumber, front.valueIfAny("basis", Basis.FORMAT), front.valueIfAny("asOf", date));
    }

    private Provenance own(
            FrontMatter front, Format<Source> byNumber, @Nullable Basis ownBasis, @Nullable String ownAsOf) {
        List<Source> own = front.oneOrMore("source", byNumber);
        String ownPage = front.valueIfAny("page", Format.WEB_ADDRESS);
        return new Provenance(
                Objects.requireNonNullElse(ownBasis, basis),
                Objects.requireNonNullElse(ownAsOf, asOf),
                Objects.requireNonNullElse(front.valueIfAny("checked", Format.DAY), checked),
                Objects.requireNonNullElse(front.valueIfAny("against", Against.FORMAT), against),
                own.isEmpty() ? sources : own,
                ownPage == null ? page : ownPage);
    }
}
