package jp.maru.guide.comparison;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import jp.maru.guide.price.Fee;
import jp.maru.guide.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/** What came to light while an estimate was reckoned, each thing once and in Japanese. For one thread. */
final class Findings {

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle(Findings.class.getPackageName() + ".estimate", Locale.ROOT);

    private final Freshness freshness;
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Set<Provenance> used = new LinkedHashSet<>();

    /** What was told already: most is found again in each month. */
    private final Set<List<Object>> told = new HashSet<>();

    private final IdentityHashMap<Fee, Optional<Fee>> lookedAt = new IdentityHashMap<>();

    Findings(Freshness freshness) {
        this.freshness = freshness;
    }

    /** What has to be paid and is not known. */
    Set<String> missing() {
        return missing;
    }

    void missing(String sentence, Object... details) {
        tell(missing, sentence, details);
    }

    /** What is due on leaving and is not known. */
    Set<String> open() {
        return open;
    }

    void open(String sentence) {
        open.add(say(sentence));
    }

    /** What figures that count rest on, and what does not count. */
    Set<String> remarks() {
        return remarks;
    }

    void remark(String sentence, Object... details) {
        tell(remarks, sentence, details);
    }

    Set<Provenance> used() {
        return used;
    }

    void use(Provenance provenance) {
        used.add(provenance);
    }

    /**
     * A figure of what has to be paid; empty, and noted, where it is not known, or from too long ago.
     *
     * @param what its key, or its name if it has none
     */
    Optional<Fee> usable(@Nullable Fee fee, String what) {
        return usable(fee, what, missing);
    }

    /**
     * A figure of what is due on leaving.
     *
     * @param counts whether it is noted where it is not known
     */
    Optional<Fee> usable(@Nullable Fee fee, String what, boolean counts) {
        return usable(fee, what, counts ? open : new LinkedHashSet<>());
    }

    private Optional<Fee> usable(@Nullable Fee fee, String what, Set<String> gaps) {
        if (fee == null) {
            gaps.add(name(what));
            return Optional.empty();
        }
        return lookedAt.computeIfAbsent(fee, known -> look(known, name(what), gaps));
    }

    private Optional<Fee> look(Fee fee, String name, Set<String> gaps) {
        String day = Estimate.words(fee.provenance());
        if (!isFresh(fee.provenance())) {
            gaps.add(say("expired", name, day, fee.yen()));
            return Optional.empty();
        }
        used.add(fee.provenance());
        if (freshness.isStale(fee.provenance().until())) {
            remark("stale", name, day);
        }
        if (fee.when() != null) {
            remark("when", name, fee.when());
        }
        fee.variants().forEach(variant -> remark("variant", name, variant.when(), variant.yen()));
        if (fee.note() != null) {
            remark("note", name, fee.note());
        }
        return Optional.of(fee);
    }

    private static String name(String what) {
        return SENTENCES.containsKey(what) ? say(what) : what;
    }

    private void tell(Set<String> where, String sentence, Object... details) {
        if (told.add(List.of(sentence, Arrays.asList(details)))) {
            where.add(say(sentence, details));
        }
    }

    boolean isFresh(Provenance provenance) {
        return !freshness.isExpired(provenance.until());
    }

    static String say(String sentence, Object... details) {
        return new MessageFormat(SENTENCES.getString(sentence), Locale.JAPANESE).format(details);
    }
}
