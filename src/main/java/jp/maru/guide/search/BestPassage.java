package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.markdown.Passage;
import jp.maru.guide.search.SearchResult.Instead;
import jp.maru.guide.search.Sought.Alternative;
import jp.maru.guide.search.Sought.Match;

/** What is shown of a page that was found: the passage that holds most of what was sought. */
final class BestPassage {

    private static final Pattern LIST_ITEM = Pattern.compile("^- ", Pattern.MULTILINE);

    private final List<Sought> wanted;
    private final Set<Alternative> found = new HashSet<>();

    private BestPassage(List<Sought> wanted) {
        this.wanted = wanted;
    }

    static SearchResult of(Document document, Edition edition, List<Sought> wanted) {
        return new BestPassage(wanted).result(document, PageText.of(document, edition));
    }

    private SearchResult result(Document document, PageText text) {
        Marking title = Marking.of(document.title(), wanted);
        found.addAll(Marking.of(String.join("\n", text.names()), wanted).found());
        Iterator<Passage> passages = text.passages().iterator();
        Passage best = passages.next();
        Marking marking = mark(best);
        long most = kinds(marking);
        while (passages.hasNext()) {
            Passage passage = passages.next();
            Marking other = mark(passage);
            if (kinds(other) > most) {
                best = passage;
                marking = other;
                most = kinds(other);
            }
        }
        int heading = best.heading().length();
        return new SearchResult(
                IndexedPage.kind(document),
                document,
                title.pieces(0, document.title().length()),
                document.address() + (best.anchor().isEmpty() ? "" : "#" + best.anchor()),
                marking.pieces(0, heading),
                Excerpt.of(marking, heading + 1),
                instead());
    }

    private Marking mark(Passage passage) {
        String text = LIST_ITEM
                .matcher(passage.text())
                .replaceAll("・")
                .replace("| ", " ")
                .replace('\n', ' ');
        Marking marking = Marking.of(passage.heading() + "\n" + text, wanted);
        found.addAll(marking.found());
        return marking;
    }

    /** How much of what is sought is in a text. */
    private long kinds(Marking marking) {
        return wanted.stream()
                .flatMap(sought -> sought.parts().stream())
                .filter(part -> part.alternatives().stream().anyMatch(marking.found()::contains))
                .count();
    }

    private List<Instead> instead() {
        List<Instead> instead = new ArrayList<>();
        for (Sought sought : wanted) {
            boolean held = sought.alternatives().anyMatch(it -> it.match() == Match.ASKED && found.contains(it));
            if (!sought.extra() && !held) {
                instead.add(sought.alternatives()
                        .filter(found::contains)
                        .findFirst()
                        .map(it -> new Instead(sought.shown(), it.shown(), it.match() == Match.READING))
                        .orElse(new Instead(sought.shown(), "", false)));
            }
        }
        return instead;
    }
}
