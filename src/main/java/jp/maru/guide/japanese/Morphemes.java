package jp.maru.guide.japanese;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer.Mode;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.InflectionAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes a text apart into its words. Thread-safe. */
public final class Morphemes {

    private static final String NUMBER = "名詞-数";

    private static final Analyzer KUROMOJI = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new JapaneseTokenizer(null, false, Mode.NORMAL));
        }
    };

    private Morphemes() {}

    /**
     * The same of a level text in one way of writing. A number is one word with what is counted (「8日」), and so are Latin
     * letters with digits (「ipv6」).
     */
    public static List<Morpheme> joined(String level) {
        List<Morpheme> joined = new ArrayList<>();
        for (Morpheme morpheme : of(WrittenFigures.level(level))) {
            int last = joined.size() - 1;
            if (last >= 0 && joins(joined.get(last), morpheme)) {
                String text = joined.get(last).surface() + morpheme.surface();
                String kind = joined.get(last).is(NUMBER) && morpheme.is(NUMBER) ? NUMBER : "名詞-一般";
                joined.set(last, new Morpheme(text, kind, text, null, null));
            } else {
                joined.add(isPolite(morpheme) ? plain(morpheme) : morpheme);
            }
        }
        return joined;
    }

    /** 「お伝え」, 「ご利用」. */
    private static boolean isPolite(Morpheme word) {
        return word.is("名詞")
                && word.surface().length() > 2
                && "おご御".indexOf(word.surface().charAt(0)) >= 0
                && Script.of(word.surface().charAt(1)) == Script.KANJI;
    }

    private static Morpheme plain(Morpheme polite) {
        String plain = polite.surface().substring(1);
        return new Morpheme(plain, polite.kind(), plain, null, null);
    }

    private static boolean joins(Morpheme before, Morpheme next) {
        return Script.isLatin(before.surface())
                && (Script.isLatin(next.surface()) || before.is(NUMBER) && next.is("名詞-接尾-助数詞"));
    }

    /** All of them, punctuation too; together they are the text. */
    public static List<Morpheme> of(String text) {
        List<Morpheme> morphemes = new ArrayList<>();
        try (TokenStream stream = KUROMOJI.tokenStream("", text)) {
            CharTermAttribute surface = stream.getAttribute(CharTermAttribute.class);
            PartOfSpeechAttribute kind = stream.getAttribute(PartOfSpeechAttribute.class);
            BaseFormAttribute base = stream.getAttribute(BaseFormAttribute.class);
            InflectionAttribute inflection = stream.getAttribute(InflectionAttribute.class);
            ReadingAttribute reading = stream.getAttribute(ReadingAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = surface.toString();
                String read = reading.getReading();
                morphemes.add(new Morpheme(
                        word,
                        kind.getPartOfSpeech(),
                        Objects.requireNonNullElse(base.getBaseForm(), word),
                        inflection.getInflectionType(),
                        read == null ? null : Folding.fold(read)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return morphemes;
    }
}
