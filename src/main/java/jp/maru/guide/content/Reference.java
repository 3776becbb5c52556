package jp.maru.guide.content;

import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;

/** {@code [[kind:key]]}: puts what another document says into the text, so that the two cannot drift apart. */
final class Reference extends CustomNode {

    static final String DESK = "desk";

    static final InlinePattern NOTATION = new InlinePattern(
            Pattern.compile("\\[\\[\\s*([^\\[\\]:]+?)\\s*:\\s*([^\\[\\]]+?)\\s*]]"),
            false,
            match -> new Reference(match.group(1), match.group(2)));

    private final String kind;
    private final String key;

    private Reference(String kind, String key) {
        this.kind = kind;
        this.key = key;
    }

    String kind() {
        return kind;
    }

    String key() {
        return key;
    }
}
