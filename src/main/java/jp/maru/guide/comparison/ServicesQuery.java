package jp.maru.guide.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Provider;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.scale.Scale;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of the table, all of it in the address: {@code ?line=光コラボ&area=東京都&area-to=大阪府&sort=max-speed}
 * {@code &side=flets&side=eo-hikari&view=side}.
 *
 * @param asked the parameters that mean something, in one order, without those left open
 * @param sort what to order by; null for the order of the readings
 * @param side the services ticked to be laid side by side, in the order of their readings
 * @param sideBySide whether that is to be shown now
 */
record ServicesQuery(
        Map<String, List<String>> asked,
        List<Condition> conditions,
        @Nullable Criterion sort,
        List<Provider> side,
        boolean sideBySide) {

    static final ServicesQuery NOTHING = new ServicesQuery(Map.of(), List.of(), null, List.of(), false);

    private static final String SORT = "sort";
    private static final String SIDE = "side";
    private static final String VIEW = "view";

    /** The prefecture that one moves to; the one moved from stands under the criterion itself. */
    static final String TO = "-to";

    /**
     * Passes over parameters that it does not know.
     *
     * @throws Unanswerable for a word that a parameter cannot have
     */
    static ServicesQuery of(Map<String, List<String>> sent, Comparison comparison) throws Unanswerable {
        Edition edition = comparison.edition();
        Parameters parameters = new Parameters(sent);
        List<Condition> conditions = new ArrayList<>();
        for (Criterion criterion : edition.criteria()) {
            List<String> wanted = new ArrayList<>(parameters.take(criterion.key()));
            if (criterion.scale().control() == Scale.Control.MOVE) {
                wanted.addAll(parameters.take(criterion.key() + TO));
            }
            for (String word : wanted) {
                check(criterion.scale().isAnswerable(List.of(word)), word);
            }
            check(criterion.scale().isAnswerable(wanted), String.join("、", wanted));
            if (!wanted.isEmpty()) {
                conditions.add(new Condition(criterion, List.copyOf(wanted)));
            }
        }
        Criterion sort = null;
        for (String key : parameters.take(SORT)) {
            sort = edition.criterion(key)
                    .filter(found -> found.scale().sort() != null)
                    .orElseThrow(() -> new Unanswerable(key));
        }
        List<Provider> side = new ArrayList<>();
        for (String key : parameters.take(SIDE)) {
            side.add(edition.provider(key).orElseThrow(() -> new Unanswerable(key)));
        }
        side.sort(Comparator.comparingInt(comparison.providers()::indexOf));
        boolean sideBySide = false;
        for (String view : parameters.take(VIEW)) {
            check(view.equals(SIDE), view);
            sideBySide = true;
        }
        return new ServicesQuery(parameters.asked(), List.copyOf(conditions), sort, List.copyOf(side), sideBySide);
    }

    /** The address of the same query in another order, or in that of the readings. */
    String address(@Nullable Criterion order) {
        Map<String, List<String>> again = new LinkedHashMap<>(asked);
        again.remove(SORT);
        again.remove(VIEW);
        if (order != null) {
            again.put(SORT, List.of(order.key()));
        }
        return Parameters.address(SitePage.Address.SERVICES, again);
    }

    /** The address of this query with nothing in it that says nothing. */
    String address() {
        return Parameters.address(SitePage.Address.SERVICES, asked);
    }

    private static void check(boolean makesSense, String word) throws Unanswerable {
        if (!makesSense) {
            throw new Unanswerable(word);
        }
    }
}
