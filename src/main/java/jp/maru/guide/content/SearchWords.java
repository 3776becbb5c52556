package jp.maru.guide.content;

import java.util.List;
import jp.maru.guide.frontmatter.FrontMatter;

/**
 * {@code content/words.md}: what the search, and the check of spellings, need to know about words. The article's body tells a visitor who has not yet
 * asked for anything how to search.
 *
 * @param synonyms words that mean the same or are the same in another spelling, two or more in a group; no word is in two
 *     groups
 * @param spellings spellings of a word that are mixed up, the one that the site uses first; may be empty
 * @param unconfirmed what the site must not say, because nobody could confirm it
 * @param troubled words by which somebody who is in trouble can be told; cases of trouble come first for them
 */
public record SearchWords(
        Article article,
        List<List<String>> synonyms,
        List<List<String>> spellings,
        List<Unconfirmed> unconfirmed,
        List<String> troubled)
        implements Document {

    static SearchWords read(FrontMatter front, Article article) {
        front.require("synonyms");
        return new SearchWords(
                article,
                front.groups("synonyms"),
                front.groups("spellings"),
                front.items("unconfirmed", Unconfirmed::read),
                front.texts("troubled"));
    }

    /** Words that are in no document, be their numbers written with commas or without, and why not. */
    public record Unconfirmed(String words, String reason) {
        static Unconfirmed read(FrontMatter front) {
            return new Unconfirmed(front.text("words"), front.text("reason"));
        }
    }
}
