package jp.maru.guide.search;

import java.util.List;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** What the index knows of a page. How long its names are does not count: a page may have many. */
@SuppressWarnings("ImmutableEnumChecker") // types of fields are frozen
enum IndexField {
    /** The whole text as folded bigrams: where what is sought to the letter is found. */
    TEXT(0.35f, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true),

    /** The words of what the page is called. */
    NAMES(3, IndexOptions.DOCS, false),

    /** The same as bigrams. */
    NAME_PAIRS(1, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false),

    /** The words of its headings and its description. */
    HEADLINES(1.4f, IndexOptions.DOCS_AND_FREQS, true),

    /** The words of those who want it. */
    ASKED(3, IndexOptions.DOCS_AND_FREQS, true),

    /** The words of its text. */
    BODY(1, IndexOptions.DOCS_AND_FREQS, true),

    /** Each name in one piece. */
    NAME(0, IndexOptions.DOCS, false),

    /** The same of what a page of the glossary explains. */
    TERM(0, IndexOptions.DOCS, false),

    /** Words by how they are read, see {@link WordsByReading}. */
    READINGS(0, IndexOptions.DOCS, false),

    /** By how much a page comes nearer because of what it is. */
    CALLING(0, IndexOptions.NONE, false),

    /** The same for somebody in trouble. */
    CALLING_IN_TROUBLE(0, IndexOptions.NONE, false),

    /** The address of the page, which tells it from the others. */
    ADDRESS(0, IndexOptions.DOCS, false);

    /** Those that hold the words of a page. */
    static final List<IndexField> WORDS = List.of(NAMES, HEADLINES, ASKED, BODY);

    /** How much a match counts; nothing where none is weighed. */
    final float weight;

    final FieldType type = new FieldType();

    /** @param byLength whether a match counts less in a longer text */
    IndexField(float weight, IndexOptions options, boolean byLength) {
        this.weight = weight;
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(!byLength);
        type.freeze();
    }
}
