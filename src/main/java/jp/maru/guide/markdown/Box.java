package jp.maru.guide.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.maru.guide.figure.Figure;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A box in the text: opened by {@code :::} and a word, closed by {@code :::} alone. The word {@code figure} is followed
 * by the name of a {@link Figure}.
 */
final class Box extends CustomBlock {

    /** What a box is for, named by its word in small letters; the sentence above it stands in {@code text.properties}. */
    enum Purpose {
        NOW,
        NOTE,
        WARNING,
        MARU,
        QA,
        SAY,
        FIGURE;

        static Optional<Purpose> of(String word) {
            for (Purpose purpose : values()) {
                if (purpose.word().equals(word)) {
                    return Optional.of(purpose);
                }
            }
            return Optional.empty();
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final String word;
    private final String name;
    private boolean closed;

    private Box(String word, String name) {
        this.word = word;
        this.name = name;
    }

    boolean is(Purpose purpose) {
        return purpose.word().equals(word);
    }

    /** What follows the word; empty for all but figures. */
    String name() {
        return name;
    }

    /** The word it was opened with, known or not. */
    String word() {
        return word;
    }

    boolean isClosed() {
        return closed;
    }

    static final class Factory extends AbstractBlockParserFactory {

        private static final Pattern OPENING = Pattern.compile("^ {0,3}:::[ \\t]*+(\\S++)(.*)$");

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            if (start >= line.length() || line.charAt(start) != ':') {
                return BlockStart.none();
            }
            Matcher opening = OPENING.matcher(line);
            if (state.getIndent() >= 4 || !opening.matches()) {
                return BlockStart.none();
            }
            Box box = new Box(opening.group(1), opening.group(2).strip());
            return BlockStart.of(new BoxParser(box)).atIndex(line.length());
        }
    }

    private static final class BoxParser extends AbstractBlockParser {

        private static final Pattern CLOSING = Pattern.compile("^ {0,3}:::\\s*$");

        private final Box box;

        BoxParser(Box box) {
            this.box = box;
        }

        @Override
        public Block getBlock() {
            return box;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (CLOSING.matcher(state.getLine().getContent()).matches()) {
                box.closed = true;
                return BlockContinue.finished();
            }
            return BlockContinue.atIndex(state.getIndex());
        }
    }
}
