package jp.maru.guide.site;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import jp.maru.guide.comparison.Comparison;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import org.springframework.util.function.SingletonSupplier;

/**
 * An edition as it is on one day: what pages are made of, printed or asked for. What is dear is made when it is first asked
 * for. Immutable and safe for use by many threads.
 */
final class Issue {

    private final Edition edition;
    private final LocalDate today;
    private final Frame frame;
    private final Supplier<Comparison> comparison;
    private final RelatedArticles related;
    private final Parts parts = new Parts();

    /** @param edition the documents that are live */
    Issue(Edition edition, LocalDate today, Frame frame, Supplier<Comparison> comparison, RelatedArticles related) {
        this.edition = edition;
        this.today = today;
        this.frame = frame;
        this.comparison = SingletonSupplier.of(comparison);
        this.related = related;
    }

    Edition edition() {
        return edition;
    }

    LocalDate today() {
        return today;
    }

    /** What surrounds every page. */
    Frame frame() {
        return frame;
    }

    /** What its pages have in common. */
    Parts parts() {
        return parts;
    }

    /** Of the services of the edition, on this day. */
    Comparison comparison() {
        return comparison.get();
    }

    /** What {@link #comparison} is made of. */
    List<Object> compared() {
        return List.of(edition.providers(), edition.criteria(), today);
    }

    /** What goes with an article; empty where there is none at the address. */
    List<Document> related(String address) {
        return edition.find(address).map(related::of).orElse(List.of());
    }
}
