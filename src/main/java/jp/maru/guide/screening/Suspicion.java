package jp.maru.guide.screening;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A reason to take an inquiry for spam. Each is strong enough alone: what many genuine visitors do too (writing English,
 * naming a link) is only one together with something else. The names stand in the database.
 */
public enum Suspicion {
    TRAP("人には見えない欄に、書き込みがあります"),
    HASTE("確認の画面から送るまでが、人にしては早すぎます"),
    LINKS("リンクがたくさんあります"),
    MARKUP("リンクを貼るための書式（HTML など）で書かれています"),
    LINKED_NAME("お名前にリンクが入っています"),
    FOREIGN("日本語がほとんどなく、リンクがあります"),
    REPEAT("同じメールアドレスから、同じ文が前にも届いています"),
    NETWORK("同じ回線から、短いあいだにたくさん届いています（携帯電話では、ほかの人の分も入ります）"),
    ADDRESS("同じメールアドレスから、短いあいだにたくさん届いています");

    private final String sentence;

    Suspicion(String sentence) {
        this.sentence = sentence;
    }

    /** What the operator reads, without a stop at its end. */
    public String sentence() {
        return sentence;
    }

    /** Reads what {@link #names} wrote. */
    public static Set<Suspicion> read(String names) {
        return names.isEmpty()
                ? Set.of()
                : Collections.unmodifiableSet(Arrays.stream(names.split(","))
                        .map(Suspicion::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Suspicion.class))));
    }

    /** As the database keeps them. */
    public static String names(Set<Suspicion> suspicions) {
        return suspicions.stream().map(Suspicion::name).collect(Collectors.joining(","));
    }
}
