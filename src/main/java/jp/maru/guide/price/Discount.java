package jp.maru.guide.price;

import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * Less each month. Either by how much or to what is known, as its source tells it.
 *
 * @param name as the operator calls it, or null
 * @param condition who gets it, and for what; null where everybody does who has the contract
 * @param amount yen less each month; null where {@code monthly} is told
 * @param monthly yen that are left to pay each month; null where {@code amount} is told
 * @param from the month it begins in, counted from 1
 * @param months for how long; null as long as the condition holds
 */
public record Discount(
        @Nullable String name,
        @Nullable String condition,
        @Nullable Integer amount,
        @Nullable Integer monthly,
        int from,
        @Nullable Integer months,
        Provenance provenance) {

    static Discount read(FrontMatter front, Provenance above, Format<Source> sources) {
        Integer amount = front.valueIfAny("amount", Format.YEN);
        Integer monthly = front.valueIfAny("monthly", Format.YEN);
        Integer from = front.valueIfAny("from", Format.NUMBER);
        if (amount == null && monthly == null) {
            front.require("amount");
        } else if (amount != null && monthly != null) {
            front.refuse("monthly", "discount.twice");
        }
        return new Discount(
                front.textIfAny("name"),
                front.says("condition", "なし") ? null : front.text("condition"),
                amount,
                monthly,
                from == null ? 1 : from,
                front.valueIfAny("months", Format.NUMBER),
                above.ofPrice(front, sources));
    }

    /** Whether it lasts in a month, counted from 1. */
    public boolean runs(int month) {
        return month >= from && (months == null || month < from + months);
    }

    /** How many yen of a month's fee it takes off while it lasts. */
    public int off(int fee) {
        return amount == null ? fee - (monthly == null ? fee : monthly) : amount;
    }
}
