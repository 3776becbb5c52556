package jp.maru.guide.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a text can name as {@code [[kind:key]]}. */
enum ReferenceKind {
    DESK(SitePage.DESKS, Mention.Kind.DESK),
    TERM(SitePage.GLOSSARY, Mention.Kind.TERM),
    /** Its key is {@code service.criterion}, its address the place in the page of the service. */
    FACT(SitePage.PROVIDER, Mention.Kind.FACT);

    static final Set<String> WORDS =
            Arrays.stream(values()).map(ReferenceKind::word).collect(Collectors.toUnmodifiableSet());

    private final SitePage page;
    private final Mention.Kind mention;
    private final String word = name().toLowerCase(Locale.ROOT);

    ReferenceKind(SitePage page, Mention.Kind mention) {
        this.page = page;
        this.mention = mention;
    }

    static Optional<ReferenceKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** As texts write it. */
    String word() {
        return word;
    }

    /** As what it is looked up. */
    Mention.Kind mention() {
        return mention;
    }

    String address(String key) {
        return page.address(this == FACT ? key.replace('.', '#') : key);
    }
}
