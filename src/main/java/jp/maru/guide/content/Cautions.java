package jp.maru.guide.content;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jp.maru.guide.markdown.Links;
import jp.maru.guide.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What of an edition breaks a rule of the house, file by file. A file is looked at again only when it, a rule, or what
 * its references stand for is no longer the same.
 */
final class Cautions {

    private final Edition edition;
    private final HouseRules rules;
    private final IdentityHashMap<ContentFile, List<Problem>> found = new IdentityHashMap<>();

    /**
     * @param files those of the edition; nothing is wrong with them
     * @param before the cautions of an earlier edition; null for none
     */
    Cautions(Edition edition, List<ContentFile> files, @Nullable Cautions before) {
        this.edition = edition;
        rules = new HouseRules(edition);
        if (before != null && before.hasSameRules(edition)) {
            Referents referents = new Referents(before.edition, edition);
            files.stream()
                    .filter(file -> before.found.containsKey(file) && referents.areSameIn(file))
                    .forEach(file -> found.put(file, before.found.get(file)));
        }
        files.parallelStream().filter(file -> !isKnown(file)).forEach(this::look);
    }

    private synchronized boolean isKnown(ContentFile file) {
        return found.containsKey(file);
    }

    /** Looks at one more file, which refers to nothing but what is in the edition. Safe for use by many threads. */
    void look(ContentFile file) {
        List<Problem> broken = rules.broken(file);
        synchronized (this) {
            found.put(file, broken);
        }
    }

    /** Ordered by place. */
    List<Problem> all() {
        return found.values().stream().flatMap(List::stream).sorted().toList();
    }

    private boolean hasSameRules(Edition other) {
        return edition.words().spellings().equals(other.words().spellings())
                && edition.words().unconfirmed().equals(other.words().unconfirmed())
                && edition.site().parts().equals(other.site().parts());
    }

    /** What references stand for in two editions; asked once for each. */
    private static final class Referents {

        private final Links before;
        private final Links now;
        private final boolean nothingChanged;
        private final Map<ReferenceKind, Map<String, Boolean>> same = new EnumMap<>(ReferenceKind.class);

        Referents(Edition before, Edition now) {
            this.before = before.links();
            this.now = now.links();
            nothingChanged = before.desks().equals(now.desks())
                    && before.terms().equals(now.terms())
                    && before.providers().equals(now.providers());
        }

        boolean areSameIn(ContentFile file) {
            return nothingChanged
                    || file.document() != null
                            && Arrays.stream(ReferenceKind.values())
                                    .allMatch(kind -> file.document().article().body().references(kind.word()).stream()
                                            .allMatch(key -> isSame(kind, key.text())));
        }

        private boolean isSame(ReferenceKind kind, String key) {
            return same.computeIfAbsent(kind, any -> new HashMap<>())
                    .computeIfAbsent(
                            key, any -> now.referent(kind.word(), key).equals(before.referent(kind.word(), key)));
        }
    }
}
