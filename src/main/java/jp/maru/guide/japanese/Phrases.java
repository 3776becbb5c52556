package jp.maru.guide.japanese;

import java.util.ArrayList;
import java.util.List;

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

    private Phrases() {}

    /** The phrases of a text; joined they are the text again. */
    public static List<String> of(String text) {
        List<String> phrases = new ArrayList<>();
        StringBuilder phrase = new StringBuilder();
        String before = "";
        for (Morpheme morpheme : Morphemes.of(text)) {
            if (!phrase.isEmpty() && !isSign(morpheme) && !joins(before, morpheme)) {
                phrases.add(phrase.toString());
                phrase.setLength(0);
            }
            phrase.append(morpheme.surface());
            before = morpheme.kind();
        }
        phrases.add(phrase.toString());
        return phrases;
    }

    private static boolean joins(String before, Morpheme morpheme) {
        return JOINING.stream().anyMatch(morpheme::is)
                || OPENING.stream().anyMatch(before::startsWith)
                || before.startsWith("名詞") && (morpheme.is("名詞") || morpheme.is("接頭詞"))
                || before.equals("名詞-サ変接続") && morpheme.base().equals("する");
    }

    /** ASCII signs are unknown words to the dictionary. */
    private static boolean isSign(Morpheme morpheme) {
        return !morpheme.is(OPENING_BRACKET) && morpheme.surface().codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
