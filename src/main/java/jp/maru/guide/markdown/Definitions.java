package jp.maru.guide.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A list of terms and what they mean: a line with the term, then one or more lines that begin with {@code : }; a
 * definition goes on in lines indented by two spaces.
 */
final class Definitions extends CustomBlock {

    /** What is explained. */
    static final class Term extends CustomBlock {}

    /** One explanation of the term before it. */
    static final class Definition extends CustomBlock {}

    /** Lists that follow each other directly are one list. */
    static Node join(Node root) {
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                while (block instanceof Definitions && block.getNext() instanceof Definitions next) {
                    while (next.getFirstChild() != null) {
                        block.appendChild(next.getFirstChild());
                    }
                    next.unlink();
                }
                visitChildren(block);
            }
        });
        return root;
    }

    static final class Factory extends AbstractBlockParserFactory {

        private static final Pattern OPENING = Pattern.compile(": +\\S.*");

        /** @param start where in the line something stands for the first time */
        static boolean opens(CharSequence line, int start) {
            return start < line.length()
                    && line.charAt(start) == ':'
                    && OPENING.matcher(line).region(start, line.length()).matches();
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || !opens(state.getLine().getContent(), start)) {
                return BlockStart.none();
            }
            if (matched.getMatchedBlockParser() instanceof ListParser) {
                return BlockStart.of(new DefinitionParser()).atIndex(start + 2);
            }
            SourceLines paragraph = matched.getParagraphLines();
            return paragraph == null || paragraph.getLines().size() != 1
                    ? BlockStart.none()
                    : BlockStart.of(new ListParser(), new TermParser(paragraph), new DefinitionParser())
                            .atIndex(start + 2)
                            .replaceActiveBlockParser();
        }
    }

    private static final class ListParser extends AbstractBlockParser {

        private final Definitions list = new Definitions();

        @Override
        public Block getBlock() {
            return list;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return child instanceof Term || child instanceof Definition;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return state.isBlank()
                            || state.getIndent() >= 2
                            || Factory.opens(state.getLine().getContent(), state.getNextNonSpaceIndex())
                    ? BlockContinue.atIndex(state.getIndex())
                    : BlockContinue.none();
        }
    }

    private static final class TermParser extends AbstractBlockParser {

        private final Term term = new Term();
        private final SourceLines line;

        TermParser(SourceLines line) {
            this.line = line;
            term.setSourceSpans(line.getSourceSpans());
        }

        @Override
        public Block getBlock() {
            return term;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void parseInlines(InlineParser inlines) {
            inlines.parse(line, term);
        }
    }

    private static final class DefinitionParser extends AbstractBlockParser {

        private final Definition definition = new Definition();

        @Override
        public Block getBlock() {
            return definition;
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
            if (state.isBlank()) {
                return definition.getFirstChild() == null
                        ? BlockContinue.none()
                        : BlockContinue.atIndex(state.getIndex());
            }
            return state.getIndent() >= 2 ? BlockContinue.atColumn(state.getColumn() + 2) : BlockContinue.none();
        }
    }
}
