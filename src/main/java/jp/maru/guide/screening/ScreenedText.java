package jp.maru.guide.screening;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text, looked at from outside: how much of it is Japanese and where it wants to lead.
 *
 * @param plain the text in ordinary characters, where full-width ones were typed
 */
record ScreenedText(String plain) {
    /** Not in the middle of a mail address or another name. */
    private static final String START = "(?<![\\w.@-])";

    /** The domains that spam likes and Japanese visitors name: after any other dot a sentence may simply begin. */
    private static final String DOMAIN = START + "(?:[a-z0-9-]{1,63}+\\.){1,8}"
            + "(?:com|net|org|info|biz|jp|ru|su|cn|io|co|me|ly|us|uk|eu|de|in|ua|tk|cc|tv|ws|vip|top|xyz|icu|app|dev|pro|win"
            + "|bet|fun|one|link|site|shop|club|live|click|store|online|casino|website|space)(?![\\w-])";

    private static final String REST = "[\\w.~:/?#@!$&*+=%;-]";

    private static final Pattern LINK = Pattern.compile(
            "(?:(?:https?|ftp)://|" + START + "www\\.)" + REST + "++|" + DOMAIN + "/" + REST + "*+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMED_DOMAIN = Pattern.compile(DOMAIN, Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKUP =
            Pattern.compile("<a\\s[^<>]{0,200}?href|\\[(?:url|link)[=\\]]", Pattern.CASE_INSENSITIVE);

    private static final Pattern MAIL_ADDRESS = Pattern.compile("[\\w.+-]{1,64}+@[\\w.-]{1,255}+");

    static ScreenedText of(String text) {
        return new ScreenedText(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** How many different links there are; the mere name of a domain is none. */
    long links() {
        return LINK.matcher(plain).results().map(MatchResult::group).distinct().count();
    }

    /** Whether it leads anywhere, be it by the mere name of a domain. */
    boolean leadsAway() {
        return links() > 0 || NAMED_DOMAIN.matcher(plain).find();
    }

    /** Whether links are written as HTML or BBCode has them. */
    boolean hasMarkup() {
        return MARKUP.matcher(plain).find();
    }

    /** Japanese letters: kana, and kanji beside them. Kanji without any kana are Chinese, or too short to tell. */
    long japanese() {
        long kana = letters(UnicodeScript.HIRAGANA) + letters(UnicodeScript.KATAKANA);
        return kana == 0 ? 0 : kana + letters(UnicodeScript.HAN);
    }

    /** The part of the words that is Japanese, 0 to 1; links and mail addresses are no words. 0 if there are none. */
    double japaneseShare() {
        String words = MAIL_ADDRESS.matcher(LINK.matcher(plain).replaceAll(" ")).replaceAll(" ");
        long letters = words.codePoints().filter(Character::isLetter).count();
        return letters == 0 ? 0 : Math.min(1, (double) japanese() / letters);
    }

    private long letters(UnicodeScript script) {
        return plain.codePoints()
                .filter(sign -> UnicodeScript.of(sign) == script)
                .count();
    }
}
