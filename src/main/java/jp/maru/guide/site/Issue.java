package jp.maru.guide.site;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import jp.maru.guide.comparison.Comparison;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import org.jspecify.annotations.Nullable;
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
    private final Parts parts;

    /**
     * @param edition the documents that are live
     * @param former the issue before; null for the first
     */
    Issue(
            Edition edition,
            LocalDate today,
            Frame frame,
            Supplier<Comparison> comparison,
            RelatedArticles related,
            @Nullable Issue former) {
        this.edition = edition;
        this.today = today;
        this.frame = frame;
        this.comparison = SingletonSupplier.of(comparison);
        this.related = related;
        parts = former != null && isAskedLike(former) ? former.parts.of(former.edition, edition) : new Parts();
    }

    /** Whether pages that are asked for have the same parts in both: none of them shows what articles say. */
    private boolean isAskedLike(Issue other) {
        return today.equals(other.today) && frame.equals(other.frame) && edition.isButForArticles(other.edition);
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
