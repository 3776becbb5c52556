package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.maru.guide.content.Desk;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Term;
import jp.maru.guide.content.Topic;
import jp.maru.guide.content.Trouble;
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
        found.addAll(Marking.of(text.names(), wanted).found());
        Iterator<Passage> passages = text.passages().iterator();
        Passage best = passages.next();
        Marking marking = mark(best);
        long most = kinds(marking);
        while (passages.hasNext() && !holdsAll(marking)) {
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
                kind(document),
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

    /** Whether a text holds all that is sought as it was asked for, so that no other can hold more. */
    private boolean holdsAll(Marking marking) {
        return wanted.stream()
                .allMatch(
                        sought -> marking.found().contains(sought.alternatives().get(0)));
    }

    /** How many of the things that are sought are in a text. */
    private long kinds(Marking marking) {
        return wanted.stream()
                .filter(sought -> sought.alternatives().stream().anyMatch(marking.found()::contains))
                .count();
    }

    private List<Instead> instead() {
        List<Instead> instead = new ArrayList<>();
        for (Sought sought : wanted) {
            if (!found.contains(sought.alternatives().get(0))) {
                instead.add(sought.alternatives().stream()
                        .filter(found::contains)
                        .findFirst()
                        .map(alternative ->
                                new Instead(sought.shown(), alternative.shown(), alternative.match() == Match.READING))
                        .orElse(new Instead(sought.shown(), "", true)));
            }
        }
        return instead;
    }

    private static String kind(Document document) {
        if (document instanceof Trouble) {
            return "trouble";
        }
        if (document instanceof Topic) {
            return "topic";
        }
        if (document instanceof Term) {
            return "term";
        }
        return document instanceof Desk ? "desk" : "page";
    }
}
