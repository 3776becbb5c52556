package jp.maru.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.markdown.Passage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever stands in a page finds it: letters, digits, kana and kanji, cut anywhere between two characters. */
class SubstringPropertiesTest {

    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}ー]{2,}");

    private final Edition edition =
            ((Edition) new ContentFolder("content").read()).at(Instant.parse("2026-11-24T03:00:00Z"), false);
    private final Index index = Index.of(edition);
    private final List<Document> documents =
            edition.troubles().stream().map(Document.class::cast).toList();
    private final List<Document> topics =
            edition.topics().stream().map(Document.class::cast).toList();

    @Property(tries = 400)
    void findTheirPage(
            @ForAll @IntRange(max = 9999) int which,
            @ForAll @IntRange(max = 9999) int start,
            @ForAll @IntRange(min = 2, max = 12) int length) {
        List<Document> all = new ArrayList<>(documents);
        all.addAll(topics);
        Document document = all.get(which % all.size());
        List<String> runs = runs(document);
        String run = runs.get(start % runs.size());
        List<Integer> edges = edges(run);
        if (edges.size() < 3) {
            return;
        }
        int from = start % (edges.size() - 2);
        int to = Math.min(edges.size() - 1, from + length);
        String sought = run.substring(edges.get(from), edges.get(to));

        assertThat(pages('"' + sought + '"')).as(sought).contains(document.address());
    }

    private List<String> pages(String typed) {
        int pages = index.find(typed, 1).pages();
        return IntStream.rangeClosed(1, pages)
                .boxed()
                .flatMap(page -> index.find(typed, page).results().stream())
                .map(result -> result.address().replaceFirst("#.*", ""))
                .toList();
    }

    private List<String> runs(Document document) {
        List<String> runs = new ArrayList<>();
        for (Passage passage : edition.passages(document)) {
            Matcher run = RUN.matcher(passage.heading() + "\n" + passage.text());
            while (run.find()) {
                runs.add(run.group());
            }
        }
        return runs;
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
