package jp.maru.guide.japanese;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One word of a text, as kuromoji tells it (IPADIC).
 *
 * @param kind the part of speech, from the general to the special, parted by hyphens ({@code 名詞-非自立-一般})
 * @param base the form found in a dictionary; the surface where it has no other
 * @param conjugation how it is inflected ({@code 五段・ラ行}), or null
 * @param reading in hiragana, or null where kuromoji does not know the word
 */
public record Morpheme(
        String surface,
        String kind,
        String base,
        @Nullable String conjugation,
        @Nullable String reading) {

    /** Words that every question may contain, whatever it is about. */
    private static final Set<String> FILLERS = Set.of(
            "する", "なる", "ある", "いる", "おる", "できる", "くださる", "下さる", "もらう", "くれる", "いただく", "しまう", "教える", "おしえる", "困る", "こまる",
            "思う", "おもう", "言う", "いう", "知る", "しる", "わかる", "分かる", "聞く", "ない", "無い", "いい", "良い", "よい", "ほしい", "欲しい", "方法",
            "仕方", "やり方", "しかた", "場合", "時", "人", "自分", "私", "今", "今日", "最近", "どう", "なに", "何", "急");

    public static String text(List<Morpheme> morphemes) {
        return morphemes.stream().map(Morpheme::surface).collect(Collectors.joining());
    }

    public boolean is(String generalKind) {
        return kind.startsWith(generalKind);
    }

    /** Whether it is a noun that says what a text is about. */
    public boolean isTellingNoun() {
        return is("名詞") && !is("名詞-非自立") && !is("名詞-代名詞") && !is("名詞-特殊") && isTelling();
    }

    /** What it is found by: the folded form of the dictionary, without a ー at the end. */
    public String lemma() {
        return SpellingVariants.stem(Folding.level(base));
    }

    /** Whether it is a verb or an adjective that says what a text is about. */
    public boolean isTellingVerb() {
        return (is("動詞-自立") || is("形容詞-自立")) && isTelling();
    }

    private boolean isTelling() {
        boolean singleKana = surface.length() == 1 && Script.of(surface.charAt(0)) != Script.KANJI;
        return !singleKana && !FILLERS.contains(base);
    }
}
