package jp.maru.guide.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;

/**
 * {@code [[kind:key]]}: puts what something else says into the text, so that the two cannot drift apart; as
 * {@code [[source:2]]} it says which of the document's own sources a statement comes from.
 */
final class Reference extends CustomNode {

    static final String SOURCE = "source";

    static final InlinePattern NOTATION = new InlinePattern(
            "[[",
            Pattern.compile("\\[\\[([^\\[\\]:]++):([^\\[\\]]++)]]"),
            false,
            match -> new Reference(match.group(1).strip(), match.group(2).strip()));

    private final String kind;
    private final String key;
    private int citation;

    private Reference(String kind, String key) {
        this.kind = kind;
        this.key = key;
    }

    /** The word for the kind, known or not. */
    String kind() {
        return kind;
    }

    /** Of a source, which one, from 1, as it is written. */
    String key() {
        return key;
    }

    boolean isSource() {
        return kind.equals(SOURCE);
    }

    /** Which time it is that the text names the source, from 1. */
    int citation() {
        return citation;
    }

    void numberCitation(int number) {
        citation = number;
    }
}
