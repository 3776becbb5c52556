package jp.maru.guide.content;

import java.time.LocalDate;
import java.util.List;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import org.jspecify.annotations.Nullable;

/**
 * What one way to have a service costs, in its parts. All amounts are yen with tax; a part that is null is not known.
 *
 * @param name which way, e.g. 戸建て・10ギガ
 * @param monthly each month, before any discount
 * @param term how many months the contract binds; null also where it does not
 * @param setup once, for the paperwork
 * @param construction once, in whole
 * @param instalments in how many months the construction is paid; null if at once
 * @param equipment each month, for what is lent
 * @param removal once, at the end
 * @param asOf the date of the price itself; never 不明
 */
public record Plan(
        String name,
        int monthly,
        @Nullable Integer term,
        @Nullable Integer setup,
        @Nullable Integer construction,
        @Nullable Integer instalments,
        @Nullable Integer equipment,
        @Nullable Integer removal,
        List<Discount> discounts,
        Basis basis,
        String asOf,
        LocalDate checked,
        Against against,
        List<Source> sources) {

    /**
     * Less each month.
     *
     * @param condition who gets it, and for what
     * @param amount yen each month
     * @param months for how long; null as long as the condition holds
     */
    public record Discount(
            String condition, int amount, @Nullable Integer months) {

        static Discount read(FrontMatter front) {
            return new Discount(
                    front.text("condition"),
                    front.value("amount", Format.YEN),
                    front.valueIfAny("months", Format.NUMBER));
        }
    }

    /** Reads prices that are checked, where they do not say otherwise, as their service is. */
    static Plan read(FrontMatter front, LocalDate checked, Against against) {
        LocalDate ownChecked = front.valueIfAny("checked", Format.DAY);
        Against ownAgainst = front.valueIfAny("against", Against.FORMAT);
        return new Plan(
                front.text("name"),
                front.value("monthly", Format.YEN),
                front.valueIfAny("term", Format.NUMBER),
                front.valueIfAny("setup", Format.YEN),
                front.valueIfAny("construction", Format.YEN),
                front.valueIfAny("instalments", Format.NUMBER),
                front.valueIfAny("equipment", Format.YEN),
                front.valueIfAny("removal", Format.YEN),
                front.items("discounts", Discount::read),
                front.value("basis", Basis.FORMAT),
                front.value("asOf", Format.PRICE_DATE),
                ownChecked == null ? checked : ownChecked,
                ownAgainst == null ? against : ownAgainst,
                front.items("sources", Source::read));
    }
}
