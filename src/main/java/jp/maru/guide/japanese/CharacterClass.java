package jp.maru.guide.japanese;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/**
 * What a character is to Markdown: the classes of CommonMark 0.31.2, section 2.1, and of its CJK-friendly amendments,
 * section 2.1 (2025 version, over Unicode's own properties).
 */
public final class CharacterClass {

    private static final String WIDE_QUOTES = "‘’“”";
    private static final int WIDE_FORM = 0xFE01;

    private CharacterClass() {}

    /** Unicode whitespace; the beginning and the end of a text, given as 0, count as such. */
    public static boolean isWhitespace(int character) {
        return character == 0
                || character == '\t'
                || character == '\n'
                || character == '\f'
                || character == '\r'
                || UCharacter.getType(character) == ECharacterCategory.SPACE_SEPARATOR;
    }

    /** Unicode punctuation: the general categories P and S. */
    public static boolean isPunctuation(int character) {
        return switch (UCharacter.getType(character)) {
            case ECharacterCategory.CONNECTOR_PUNCTUATION,
                    ECharacterCategory.DASH_PUNCTUATION,
                    ECharacterCategory.START_PUNCTUATION,
                    ECharacterCategory.END_PUNCTUATION,
                    ECharacterCategory.INITIAL_PUNCTUATION,
                    ECharacterCategory.FINAL_PUNCTUATION,
                    ECharacterCategory.OTHER_PUNCTUATION,
                    ECharacterCategory.MATH_SYMBOL,
                    ECharacterCategory.CURRENCY_SYMBOL,
                    ECharacterCategory.MODIFIER_SYMBOL,
                    ECharacterCategory.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    /** Wide, fullwidth or halfwidth and no emoji by default, or Hangul. */
    public static boolean isCjk(int character) {
        return isWide(character) || UScript.getScript(character) == UScript.HANGUL;
    }

    /** Written without spaces between words, so that a line end within it is none between words. */
    public static boolean isUnspaced(int character) {
        return isWide(character) && UScript.getScript(character) != UScript.HANGUL;
    }

    public static boolean isNonCjkPunctuation(int character) {
        return isPunctuation(character) && !isCjk(character);
    }

    /** A variation selector of the first block other than the emoji one. */
    public static boolean isVariationSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0E;
    }

    public static boolean isIdeographicVariationSelector(int character) {
        return character >= 0xE0100 && character <= 0xE01EF;
    }

    /** A quotation mark that a variation selector makes a wide, hence a CJK one. */
    public static boolean isWideQuote(int character, int selector) {
        return selector == WIDE_FORM && WIDE_QUOTES.indexOf(character) >= 0;
    }

    private static boolean isWide(int character) {
        return switch (UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE,
                    UCharacter.EastAsianWidth.FULLWIDTH,
                    UCharacter.EastAsianWidth.HALFWIDTH ->
                !UCharacter.hasBinaryProperty(character, UProperty.EMOJI_PRESENTATION);
            default -> false;
        };
    }
}
