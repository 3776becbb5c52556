package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import jp.maru.guide.japanese.Script;
import jp.maru.guide.japanese.WrittenFigures;
import jp.maru.guide.search.Sought.Alternative;
import jp.maru.guide.search.Sought.Match;

/** How all that is sought may stand in a text; by first characters, so that one walk through a text finds all. */
final class Spellings {

    private final Map<Character, List<Spelling>> byStart = new HashMap<>();
    private final BitSet starts = new BitSet();

    Spellings(List<Sought> wanted) {
        wanted.stream()
                .flatMap(Sought::alternatives)
                .forEach(alternative -> alternative.spellings().stream()
                        .map(WrittenFigures::level)
                        .forEach(spelling -> byStart.computeIfAbsent(spelling.charAt(0), any -> new ArrayList<>())
                                .add(new Spelling(alternative, spelling))));
        byStart.keySet().forEach(starts::set);
    }

    /**
     * Tells whatever is found in a folded text, and where.
     *
     * @param taker is given where it begins
     */
    void find(String folded, BiConsumer<Spelling, Integer> taker) {
        for (int at = 0; at < folded.length(); at++) {
            if (!starts.get(folded.charAt(at))) {
                continue;
            }
            for (Spelling spelling : byStart.getOrDefault(folded.charAt(at), List.of())) {
                if (spelling.isAt(folded, at)) {
                    taker.accept(spelling, at);
                }
            }
        }
    }

    /** One of the folded texts as which something stands in a page. */
    record Spelling(Alternative alternative, String text) {

        /**
         * What stands for another word must not be found within others: "isp" is no part of "display", nor 「親」 of
         * 「親切」.
         */
        boolean isAt(String folded, int at) {
            boolean alone = alternative.match() != Match.ASKED && (text.length() == 1 || Script.isLatin(text));
            return folded.startsWith(text, at) && (!alone || Script.isRun(folded, at, at + text.length()));
        }
    }
}
