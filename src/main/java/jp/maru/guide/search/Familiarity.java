package jp.maru.guide.search;

import jp.maru.guide.japanese.Morpheme;
import jp.maru.guide.japanese.Script;
import jp.maru.guide.search.Sought.Alternative;
import jp.maru.guide.search.Sought.Part;

/** How far the words of a question are words of this site: what is about something else must find nothing. */
final class Familiarity {

    /** In so many headlines a word is one that the site is about; in fewer where there are few pages. */
    private static final int OWN = 3;

    private static final int FEW_PAGES = 50;

    /** How much a word counts that merely occurs. */
    private static final float OCCURS = 0.5f;

    /** Of what is known, no more than this share makes a question foreign. */
    private static final float FOREIGN = 0.34f;

    private final LiveSearcher index;
    private int words;
    private float known;
    private boolean certain;

    Familiarity(LiveSearcher index) {
        this.index = index;
    }

    /** Something of it is known for what it is: a name, a reading, words in a row. */
    void becomesCertain() {
        certain = true;
    }

    /** Takes a word of the question into account. */
    void weigh(Morpheme word, Part part) {
        if (word.is("名詞-接尾") || word.is("接頭詞")) {
            return;
        }
        float share = share(word, part);
        if (share > 0 || !tellsNothing(word.surface())) {
            words++;
        }
        known += share;
    }

    /** How much of a word of this site it is; nothing where no page has it. */
    private float share(Morpheme word, Part part) {
        int headlines = part.alternatives().stream().mapToInt(this::headlines).sum();
        boolean own = headlines >= Math.max(1, Math.min(OWN, index.pages() / FEW_PAGES))
                || index.isName(Names.key(word.surface()));
        return own ? 1 : part.alternatives().stream().anyMatch(this::isKnown) ? OCCURS : 0;
    }

    /** Numbers are of every subject, and what kuromoji takes for a word in hiragana may be an ending of some dialect. */
    private static boolean tellsNothing(String unknown) {
        return unknown.chars().anyMatch(Character::isDigit) || Script.isKana(unknown);
    }

    boolean isKnown(Alternative alternative) {
        return alternative.lemma().isEmpty() || index.isWord(alternative.lemma());
    }

    boolean isForeign() {
        return !certain && known <= words * FOREIGN;
    }

    private int headlines(Alternative alternative) {
        return alternative.lemma().isEmpty()
                ? OWN
                : index.pages(IndexField.NAMES, alternative.lemma())
                        + index.pages(IndexField.HEADLINES, alternative.lemma());
    }
}
