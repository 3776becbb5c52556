package jp.maru.guide.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.WrittenFigures;

/** Names in one piece, by which a page is known. */
final class Names {

    /** What parts the names of one title: 「プロバイダ（ISP）」, 「遅い・つながらない」. */
    private static final Pattern PARTS = Pattern.compile("[（）()｜|、]|(?<=[^ァ-ヶー])・|・(?=[^ァ-ヶー])");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}ー]|ー+$");

    private Names() {}

    /** The keys of a title and of its parts. */
    static List<String> keys(String title) {
        return Stream.concat(Stream.of(title), PARTS.splitAsStream(title))
                .map(Names::key)
                .filter(key -> key.length() > 1)
                .distinct()
                .toList();
    }

    /** One for all ways in which a name is written. */
    static String key(String name) {
        return SIGNS.matcher(Folding.hiragana(WrittenFigures.level(Folding.level(name))))
                .replaceAll("");
    }
}
