package jp.maru.guide.price;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * What a plan costs, in its parts; one that is null is not known.
 *
 * @param monthly each month, before any discount
 * @param isp whether that includes the provider's fee
 * @param setup once, for the paperwork
 * @param equipment empty where nothing is lent or sold
 * @param removal once, on leaving
 * @param sets empty where there is no such discount
 */
public record Tariff(
        @Nullable Fee monthly,
        @Nullable IspFee isp,
        @Nullable List<Discount> discounts,
        @Nullable Commitment term,
        @Nullable Fee setup,
        @Nullable Construction construction,
        @Nullable List<Equipment> equipment,
        @Nullable LeavingFee leaving,
        @Nullable Fee removal,
        @Nullable List<SetDiscount> sets) {

    static final Tariff UNKNOWN = new Tariff(null, null, null, null, null, null, null, null, null, null);

    /** Whose contract the provider's part of the line belongs to. */
    public enum IspFee {
        INCLUDED("込み"),
        SEPARATE("別");

        static final Format<IspFee> FORMAT = Format.named(values(), IspFee::word);

        private final String word;

        IspFee(String word) {
            this.word = word;
        }

        /** As it is written in a file. */
        public String word() {
            return word;
        }
    }

    static Tariff read(FrontMatter front, Provenance above, Format<Source> sources) {
        return new Tariff(
                Fee.read(front, "monthly", above, sources),
                front.valueIfAny("isp", IspFee.FORMAT),
                list(front, "discounts", item -> Discount.read(item, above, sources)),
                Commitment.read(front, above, sources),
                Fee.read(front, "setup", above, sources),
                Construction.read(front, above, sources),
                list(front, "equipment", item -> Equipment.read(item, above, sources)),
                LeavingFee.read(front, above, sources),
                Fee.read(front, "removal", above, sources),
                list(front, "sets", item -> SetDiscount.read(item, above, sources)));
    }

    /** None where that is what is written; null where nothing is. */
    private static <T> @Nullable List<T> list(FrontMatter front, String key, Function<FrontMatter, T> reader) {
        if (front.says(key, "なし")) {
            return List.of();
        }
        List<T> items = front.items(key, reader);
        return items.isEmpty() ? null : items;
    }

    /** On what it rests, part by part. */
    public Stream<Provenance> provenances() {
        return Stream.of(
                        Stream.ofNullable(monthly).map(Fee::provenance),
                        each(discounts).map(Discount::provenance),
                        Stream.ofNullable(term).map(Commitment::provenance),
                        Stream.ofNullable(setup).map(Fee::provenance),
                        Stream.ofNullable(construction).map(work -> work.fee().provenance()),
                        each(equipment).map(one -> one.fee().provenance()),
                        Stream.ofNullable(leaving).map(LeavingFee::provenance),
                        Stream.ofNullable(removal).map(Fee::provenance),
                        each(sets).map(SetDiscount::provenance))
                .flatMap(part -> part);
    }

    private static <T> Stream<T> each(@Nullable List<T> items) {
        return Stream.ofNullable(items).flatMap(List::stream);
    }

    /** This, and where it says nothing, what the other says. */
    Tariff over(Tariff other) {
        return new Tariff(
                or(monthly, other.monthly),
                or(isp, other.isp),
                or(discounts, other.discounts),
                or(term, other.term),
                or(setup, other.setup),
                or(construction, other.construction),
                or(equipment, other.equipment),
                or(leaving, other.leaving),
                or(removal, other.removal),
                or(sets, other.sets));
    }

    private static <T> @Nullable T or(@Nullable T own, @Nullable T other) {
        return own == null ? other : own;
    }
}
