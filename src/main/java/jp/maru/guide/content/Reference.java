package jp.maru.guide.content;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** {@code [[kind:key]]}: puts what another document says into the text, so that the two cannot drift apart. */
final class Reference extends CustomNode {

    static final String DESK = "desk";

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

    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('[');
        }

        @Override
        public InlineContentParser create() {
            return state -> parse(state.scanner());
        }

        private static ParsedInline parse(Scanner scanner) {
            if (!scanner.next("[[")) {
                return ParsedInline.none();
            }
            Position start = scanner.position();
            if (scanner.find(']') < 0) {
                return ParsedInline.none();
            }
            String content = scanner.getSource(start, scanner.position()).getContent();
            int colon = content.indexOf(':');
            if (!scanner.next("]]") || colon < 0 || content.contains("\n")) {
                return ParsedInline.none();
            }
            Reference reference = new Reference(
                    content.substring(0, colon).strip(),
                    content.substring(colon + 1).strip());
            return ParsedInline.of(reference, scanner.position());
        }
    }
}
