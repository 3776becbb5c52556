package jp.maru.guide.site;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import jp.maru.guide.comparison.Comparison;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.search.Index;
import org.jspecify.annotations.Nullable;

/**
 * What readers see at one moment. Immutable; replaced as a whole.
 *
 * @param edition the documents that are live
 * @param frame what surrounds every page
 * @param introduction of the inquiry form, as HTML
 * @param warning of the inquiry form's introduction, as HTML; empty if it has none
 * @param comparison of the services of the edition, on this day
 * @param index finds the documents of the edition
 * @param pages by address
 * @param redirects former addresses and where they lead now
 * @param gone by address: the pages that stand where expired documents were
 * @param nearestPages leads from addresses that are not there
 * @param errors by status; 404, 413, 400 for other refusals and 500 for other failures are always there
 * @param until when words that depend on the date, or the set of live documents, change
 * @param refusal the page that tells the operator why newer content is not shown; null unless authoring
 */
record Publication(
        Edition edition,
        Frame frame,
        String introduction,
        String warning,
        Comparison comparison,
        Index index,
        Map<String, Page> pages,
        Map<String, String> redirects,
        Map<String, Page> gone,
        NearestPages nearestPages,
        Map<Integer, Page> errors,
        Instant until,
        @Nullable Page refusal) {

    Publication {
        pages = Collections.unmodifiableMap(pages);
        redirects = Map.copyOf(redirects);
        gone = Map.copyOf(gone);
        errors = Map.copyOf(errors);
    }

    Optional<Page> page(String path) {
        Page page = pages.get(path);
        return Optional.ofNullable(refusal != null && page != null && page.isHtml() ? refusal : page);
    }

    /** Where another spelling of an address, or a former one, leads; it may carry an anchor. */
    Optional<String> redirect(String path) {
        return Optional.ofNullable(redirects.get(path)).or(() -> {
            String plain = PlainAddress.of(path);
            return Optional.ofNullable(redirects.get(plain))
                    .or(() -> Optional.of(plain)
                            .filter(address -> pages.containsKey(address)
                                    || SitePage.at(address).isPresent()))
                    .filter(target -> !target.equals(path));
        });
    }

    /** The page that says since when there is nothing any more at an address; empty where there never was. */
    Optional<Page> gone(String path) {
        return Optional.ofNullable(gone.get(PlainAddress.of(path)));
    }

    Page error(int status) {
        Page exact = errors.get(status);
        if (exact != null) {
            return exact;
        }
        return errors.get(status < 500 ? 400 : 500);
    }

    /** Differs from that of another publication when any page differs. */
    String version() {
        int printed = pages.values().stream().map(Page::etag).toList().hashCode();
        return Integer.toHexString(printed) + (refusal == null ? "" : "-" + refusal.etag());
    }

    /** The same, with what the operator has to mend in its place. */
    Publication refused(Page why) {
        return new Publication(
                edition,
                frame,
                introduction,
                warning,
                comparison,
                index,
                pages,
                redirects,
                gone,
                nearestPages,
                errors,
                until,
                why);
    }
}
