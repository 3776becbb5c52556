package jp.maru.guide.japanese;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Where a line of large type may break: between phrases (文節), never inside one. Thread-safe.
 */
public final class Phrases {

    /** Parts of speech (of the IPA dictionary) that belong to what stands before them. */
    private static final List<String> JOINING = List.of(
            "助詞", "助動詞", "名詞-接尾", "名詞-非自立", "動詞-接尾", "動詞-非自立", "形容詞-接尾", "形容詞-非自立", "記号-句点", "記号-読点", "記号-括弧閉", "記号-一般",
            "記号-空白");

    private static final String OPENING_BRACKET = "記号-括弧開";

    /** Parts of speech that belong to what stands behind them. */
    private static final List<String> OPENING = List.of("接頭詞", OPENING_BRACKET);

    /** Takes a text apart into words; keeps its tools for each thread. */
    private static final Analyzer KUROMOJI = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL));
        }
    };

    private Phrases() {}

    /** The phrases of a text; joined they are the text again. */
    public static List<String> of(String text) {
        List<String> phrases = new ArrayList<>();
        try (TokenStream words = KUROMOJI.tokenStream("", text)) {
            OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
            PartOfSpeechAttribute speech = words.addAttribute(PartOfSpeechAttribute.class);
            BaseFormAttribute base = words.addAttribute(BaseFormAttribute.class);
            words.reset();
            int start = 0;
            String before = "";
            while (words.incrementToken()) {
                String word = text.substring(offset.startOffset(), offset.endOffset());
                String part = speech.getPartOfSpeech();
                // a verb in its plain form has no base form of its own
                boolean does = "する".equals(base.getBaseForm() == null ? word : base.getBaseForm());
                if (offset.startOffset() > start && !isSign(word, part) && !joins(before, part, does)) {
                    phrases.add(text.substring(start, offset.startOffset()));
                    start = offset.startOffset();
                }
                before = part;
            }
            phrases.add(text.substring(start));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return phrases;
    }

    private static boolean joins(String before, String part, boolean does) {
        return JOINING.stream().anyMatch(part::startsWith)
                || OPENING.stream().anyMatch(before::startsWith)
                || before.startsWith("名詞") && (part.startsWith("名詞") || part.startsWith("接頭詞"))
                || before.equals("名詞-サ変接続") && does;
    }

    /** ASCII signs are unknown words to the dictionary. */
    private static boolean isSign(String word, String part) {
        return !part.startsWith(OPENING_BRACKET) && word.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
