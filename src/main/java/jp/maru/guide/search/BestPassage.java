package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.maru.guide.content.Document;
import jp.maru.guide.search.SearchResult.Instead;
import jp.maru.guide.search.ShownPage.Section;
import jp.maru.guide.search.Sought.Alternative;
import jp.maru.guide.search.Sought.Match;

/** What is shown of a page that was found: the passage that holds most of what was sought, weighed by how telling it is. */
final class BestPassage {

    /** How much it still counts that a passage holds what the page is called: the title has told that already. */
    private static final double NAMED = 0.2;

    private final List<Sought> wanted;
    private final Spellings spellings;

    BestPassage(List<Sought> wanted) {
        this.wanted = wanted;
        spellings = new Spellings(wanted);
    }

    SearchResult of(Document document, ShownPage page) {
        Set<Alternative> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Alternative> named = new Marking(page.names(), spellings).found();
        found.addAll(named);
        Section best = page.sections().get(0);
        Marking marking = new Marking(best.text(), spellings);
        double most = weight(marking, named);
        for (Section section : page.sections()) {
            Marking other = new Marking(section.text(), spellings);
            found.addAll(other.found());
            double weight = other.found().isEmpty() ? 0 : weight(other, named);
            if (weight > most) {
                best = section;
                marking = other;
                most = weight;
            }
        }
        return new SearchResult(
                IndexedPage.kind(document),
                document,
                new Marking(page.title(), spellings).pieces(0, document.title().length()),
                document.address() + (best.anchor().isEmpty() ? "" : "#" + best.anchor()),
                marking.pieces(0, best.heading()),
                Excerpt.of(marking, best.heading() + 1),
                instead(found));
    }

    private double weight(Marking marking, Set<Alternative> named) {
        return wanted.stream()
                .flatMap(sought -> sought.parts().stream())
                .filter(part -> part.alternatives().stream().anyMatch(marking.found()::contains))
                .mapToDouble(
                        part -> part.weight() * (part.alternatives().stream().anyMatch(named::contains) ? NAMED : 1))
                .sum();
    }

    private List<Instead> instead(Set<Alternative> found) {
        List<Instead> instead = new ArrayList<>();
        for (Sought sought : wanted) {
            boolean held = sought.alternatives()
                    .filter(found::contains)
                    .anyMatch(it -> it.match() == Match.ASKED || it.match() == Match.MENDED);
            if (!sought.extra() && !held) {
                sought.alternatives()
                        .filter(found::contains)
                        .findFirst()
                        .map(it -> new Instead(sought.shown(), it.shown(), it.match() == Match.READING))
                        .or(() -> Optional.of(new Instead(sought.shown(), "", false))
                                .filter(it -> sought.thing()))
                        .ifPresent(instead::add);
            }
        }
        return instead;
    }
}
