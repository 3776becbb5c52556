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

    private static final Analyzer KUROMOJI = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new JapaneseTokenizer(null, false, Mode.NORMAL));
        }
    };

    private Morphemes() {}

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
