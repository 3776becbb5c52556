package jp.maru.guide.comparison;

import java.util.List;
import java.util.Optional;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Edition;
import jp.maru.guide.price.Plan;
import jp.maru.guide.scale.Verdict;
import org.jspecify.annotations.Nullable;

/** What may matter to a reader who chooses; offered as far as the edition compares that. */
public enum Wish {
    NO_TERM("no-term", "期間のしばりなし", "term", "期間なし"),
    TEN_GIGA("10g", "10ギガ", "max-speed", "10Gbps"),
    PHONE("phone", "固定電話", "phone", "あり"),
    TV("tv", "テレビ", "tv", "あり"),
    NO_WORK("no-work", "工事なし", Wish.LINE, "ホームルーター", "モバイルルーター");

    /** The key of the criterion that tells of what kind a service is. */
    static final String LINE = "line";

    private static final int TEN_THOUSAND = 10_000;

    private final String key;
    private final String label;
    private final String criterion;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> words;

    Wish(String key, String label, String criterion, String... words) {
        this.key = key;
        this.label = label;
        this.criterion = criterion;
        this.words = List.of(words);
    }

    /** How an address names it. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** Empty where the edition does not compare it, or in other words. */
    Optional<Criterion> criterion(Edition edition) {
        return edition.criterion(criterion).filter(found -> !wanted(found).isEmpty());
    }

    private List<String> wanted(Criterion compared) {
        return words.stream().filter(compared.scale()::takes).toList();
    }

    /** Of a plan by what it says itself, otherwise of its service. */
    Verdict verdict(@Nullable Plan plan, Cell service) {
        Boolean own = plan == null ? null : own(plan);
        if (own != null) {
            return own ? Verdict.YES : Verdict.NO;
        }
        return service.criterion().scale().verdict(wanted(service.criterion()), service.measure());
    }

    private @Nullable Boolean own(Plan plan) {
        return switch (this) {
            case NO_TERM ->
                plan.tariff().term() == null ? null : plan.tariff().term().months() == 0;
            case NO_WORK ->
                plan.tariff().construction() == null
                        ? null
                        : plan.tariff().construction().fee().yen() == 0;
            case TEN_GIGA -> plan.mbps() == null ? null : plan.mbps() >= TEN_THOUSAND;
            default -> null;
        };
    }
}
