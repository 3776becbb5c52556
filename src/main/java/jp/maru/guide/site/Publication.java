package jp.maru.guide.site;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.maru.guide.content.Edition;

/**
 * What readers see at one moment. Immutable; replaced as a whole.
 *
 * @param issue what pages that are asked for are made of
 * @param pages by address
 * @param detours where other addresses lead
 * @param errors by status; 404, 413, 400 for other refusals and 500 for other failures are always there
 * @param until when words that depend on the date, or the set of live documents, change
 */
record Publication(Issue issue, Map<String, Page> pages, Detours detours, Map<Integer, Page> errors, Instant until) {

    Publication {
        pages = Collections.unmodifiableMap(pages);
        errors = Map.copyOf(errors);
    }

    Edition edition() {
        return issue.edition();
    }

    Optional<Page> page(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    Page error(int status) {
        return Optional.ofNullable(errors.get(status))
                .or(() -> Optional.ofNullable(errors.get(status < 500 ? 400 : 500)))
                .orElseThrow();
    }

    /** Differs from that of another publication when any page differs. */
    String version() {
        return Integer.toHexString(
                pages.values().stream().map(Page::etag).toList().hashCode());
    }

    /** The same, with a page that tells the operator what is to be mended in the place of each page to read. */
    Publication refused(Page why) {
        Map<String, Page> instead = new TreeMap<>(pages);
        instead.replaceAll((address, page) -> page.isHtml() ? why : page);
        return new Publication(issue, instead, detours, errors, until);
    }
}
