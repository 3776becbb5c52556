package jp.maru.guide.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.japanese.WrittenNumber;
import jp.maru.guide.price.Building;
import jp.maru.guide.price.Plan;
import jp.maru.guide.price.SetDiscount;
import jp.maru.guide.scale.Scale;
import org.jspecify.annotations.Nullable;

/**
 * What a reader who chooses has answered, all of it in the address: {@code ?home=flat&area=東京都&mobile=ドコモ&months=24}
 * {@code &wish=no-term&set=ドコモ光セット割（…）&sort=staying}. Each answer may be left out.
 *
 * @param asked the parameters that mean something, in one order, without those left open
 * @param home null where that is left open
 * @param prefecture null where that is left open
 * @param mobile null where that is left open
 * @param months how long it is to be used
 * @param unread what was typed for the months and is no number of them, so that another stands in; null where it is one
 * @param sets discounts of which the reader says that their conditions are met, see {@link #word}
 * @param order null for that of the readings
 */
public record ChoiceQuery(
        Map<String, List<String>> asked,
        @Nullable Building home,
        @Nullable String prefecture,
        @Nullable String mobile,
        int months,
        @Nullable String unread,
        List<Wish> wishes,
        List<String> sets,
        @Nullable ChoiceOrder order) {

    static final ChoiceQuery NOTHING =
            new ChoiceQuery(Map.of(), null, null, null, ChoiceQuery.MONTHS, null, List.of(), List.of(), null);

    /** Two years: the commonest term. */
    static final int MONTHS = 24;

    private static final int MOST_MONTHS = 120;
    private static final String SORT = "sort";
    private static final String SET = "set";
    private static final Map<String, Building> HOMES = Map.of("house", Building.HOUSE, "flat", Building.FLAT);

    /**
     * Passes over parameters that it does not know, and over phones and discounts that there are no more.
     *
     * @throws Unanswerable for a word that a parameter cannot have
     */
    static ChoiceQuery of(Map<String, List<String>> sent, Edition edition) throws Unanswerable {
        Parameters parameters = new Parameters(sent);
        Building home = null;
        for (String word : parameters.take("home")) {
            home = known(HOMES.get(word), word);
        }
        String prefecture = null;
        for (String word : parameters.take(Plan.AREA)) {
            prefecture = known(prefectures(edition).contains(word) ? word : null, word);
        }
        String mobile = null;
        for (String word : parameters.take("mobile")) {
            mobile = word;
        }
        int months = MONTHS;
        String unread = null;
        for (String word : parameters.take("months")) {
            OptionalLong written = new WrittenNumber(word).months();
            boolean fits = written.isPresent() && written.getAsLong() >= 1 && written.getAsLong() <= MOST_MONTHS;
            months = fits ? (int) written.getAsLong() : MONTHS;
            unread = fits ? null : word;
        }
        List<Wish> wishes = new ArrayList<>();
        for (String word : parameters.take("wish")) {
            wishes.add(known(
                    Arrays.stream(Wish.values())
                            .filter(wish -> wish.key().equals(word))
                            .findFirst()
                            .orElse(null),
                    word));
        }
        List<String> sets = parameters.take(SET);
        ChoiceOrder order = null;
        for (String word : parameters.take(SORT)) {
            order = known(
                    Arrays.stream(ChoiceOrder.values())
                            .filter(one -> one.key().equals(word))
                            .findFirst()
                            .orElse(null),
                    word);
        }
        return new ChoiceQuery(
                parameters.asked(), home, prefecture, mobile, months, unread, List.copyOf(wishes), sets, order);
    }

    static List<String> prefectures(Edition edition) {
        return edition.criterion(Plan.AREA)
                .map(Criterion::scale)
                .filter(scale -> scale.control() == Scale.Control.MOVE)
                .map(scale -> scale.options(List.of()))
                .orElse(List.of());
    }

    /** How an address names a discount: by its name and its condition, so that it means the same of every service. */
    public static String word(SetDiscount set) {
        return set.condition() == null ? set.name() : set.name() + "（" + set.condition() + "）";
    }

    /** Whether the reader says that its conditions are met, and it is known how much it is. */
    public boolean ticks(SetDiscount set) {
        return set.most() != null && sets.contains(word(set));
    }

    public boolean isNothing() {
        return asked.isEmpty();
    }

    /** The address of this query with nothing in it that says nothing. */
    public String address() {
        return Parameters.address(SitePage.Address.CHOOSE, asked);
    }

    /** The address of the same query in another order, or in that of the readings. */
    public String address(@Nullable ChoiceOrder other) {
        Map<String, List<String>> again = new LinkedHashMap<>(asked);
        again.remove(SORT);
        if (other != null) {
            again.put(SORT, List.of(other.key()));
        }
        return Parameters.address(SitePage.Address.CHOOSE, again);
    }

    /** What another form has to send along to ask the same but for the discounts. */
    public Map<String, List<String>> askedButSets() {
        Map<String, List<String>> again = new LinkedHashMap<>(asked);
        again.remove(SET);
        return again;
    }

    private static <T> T known(@Nullable T found, String word) throws Unanswerable {
        if (found == null) {
            throw new Unanswerable(word);
        }
        return found;
    }
}
