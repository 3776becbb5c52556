package jp.maru.guide.content;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;

/**
 * {@code [[kind:key]]}: puts what another document says into the text, so that the two cannot drift apart; as
 * {@code [[source:2]]} it says which of the document's own sources a statement comes from.
 */
final class Reference extends CustomNode {

    static final InlinePattern NOTATION = new InlinePattern(
            Pattern.compile("\\[\\[([^\\[\\]:]++):([^\\[\\]]++)]]"),
            false,
            match -> new Reference(match.group(1).strip(), match.group(2).strip()));

    private static final Map<String, Mention.Kind> KINDS = Map.of(
            "desk", Mention.Kind.DESK,
            "term", Mention.Kind.TERM,
            "fact", Mention.Kind.FACT,
            "source", Mention.Kind.SOURCE);

    private final String word;
    private final String key;
    private int citation;

    private Reference(String word, String key) {
        this.word = word;
        this.key = key;
    }

    /** The word for the kind, known or not. */
    String word() {
        return word;
    }

    /** What has to be there; empty when the word says no kind. */
    Optional<Mention> mention() {
        return Optional.ofNullable(KINDS.get(word)).map(kind -> new Mention(kind, key, Markdown.place(this)));
    }

    boolean isSource() {
        return KINDS.get(word) == Mention.Kind.SOURCE;
    }

    /** Which of the sources, from 1, as it is written. */
    String source() {
        return key;
    }

    /** Which time it is that this document names the source, from 1. */
    int citation() {
        return citation;
    }

    void numberCitation(int number) {
        citation = number;
    }

    /** The address of what is referred to; of a fact, its place in the page of the service. */
    String address() {
        if (isFact()) {
            return Kind.PROVIDER.address(key.replace('.', '#'));
        }
        return (KINDS.get(word) == Mention.Kind.TERM ? Kind.TERM : Kind.DESK).address(key);
    }

    /** What stands in the text for it, in plain words; where the edition does not know it, the key or that the value is not known. */
    String text(Edition edition) {
        if (isSource()) {
            return "";
        }
        return isFact()
                ? edition.fact(key).map(Fact::value).orElse(Html.WORDS.getString("unknown"))
                : edition.title(address()).orElse(key);
    }

    private boolean isFact() {
        return KINDS.get(word) == Mention.Kind.FACT;
    }
}
