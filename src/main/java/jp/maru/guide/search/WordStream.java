package jp.maru.guide.search;

import java.util.Collection;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words as Lucene reads them; can be read once. */
final class WordStream extends TokenStream {

    private final Iterator<String> words;
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    WordStream(Collection<String> words) {
        this.words = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (words.hasNext()) {
            word.append(words.next());
            return true;
        }
        return false;
    }
}
