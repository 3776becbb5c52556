package jp.maru.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.TinySite;
import jp.maru.guide.markdown.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a page finds it: letters, digits, kana and kanji, cut anywhere between two characters. */
class SubstringTest {

    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}ー]{2,}");
    private static final int[] LENGTHS = {2, 3, 12};

    @Test
    void findsItsPage(@TempDir Path folder) {
        Edition edition = TinySite.withEverything(folder).edition().at(Instant.parse("2026-11-24T03:00:00Z"), false);
        Index index = Index.of(edition);

        Stream.concat(edition.troubles().stream(), edition.topics().stream())
                .forEach(document -> assertThat(substrings(edition, document))
                        .hasSizeGreaterThan(50)
                        .allSatisfy(sought -> assertThat(pages(index, '"' + sought + '"'))
                                .as(sought)
                                .contains(document.address())));
    }

    private static List<String> pages(Index index, String typed) {
        int pages = index.find(typed, 1).pages();
        return IntStream.rangeClosed(1, pages)
                .boxed()
                .flatMap(page -> index.find(typed, page).results().stream())
                .map(result -> result.address().replaceFirst("#.*", ""))
                .toList();
    }

    private static Set<String> substrings(Edition edition, Document document) {
        Set<String> substrings = new HashSet<>();
        for (Passage passage : edition.passages(document)) {
            Matcher run = RUN.matcher(passage.heading() + "\n" + passage.text());
            while (run.find()) {
                List<Integer> edges = edges(run.group());
                for (int length : LENGTHS) {
                    for (int from = 0; from + 2 < edges.size(); from++) {
                        int to = Math.min(edges.size() - 1, from + length);
                        substrings.add(run.group().substring(edges.get(from), edges.get(to)));
                    }
                }
            }
        }
        return substrings;
    }

    private static List<Integer> edges(String run) {
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.JAPANESE);
        graphemes.setText(run);
        List<Integer> edges = new ArrayList<>();
        for (int edge = graphemes.first(); edge != BreakIterator.DONE; edge = graphemes.next()) {
            edges.add(edge);
        }
        return edges;
    }
}
