package jp.maru.guide.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SitePage;

/**
 * Where an address leads at which there is no page.
 *
 * @param redirects by address in the plain spelling, and former ones also as they were written: where they lead now
 * @param gone by address: the pages that stand where expired documents were
 * @param nearest lead from addresses that never were
 */
record Detours(Map<String, String> redirects, Map<String, Page> gone, NearestPages nearest) {

    static Detours of(Edition edition, Map<String, Page> pages, Map<String, Page> gone) {
        Map<String, String> redirects = new HashMap<>();
        pages.keySet().forEach(address -> redirects.put(address, address));
        SitePage.addresses().forEach(address -> redirects.put(address, address));
        edition.aliases().forEach((alias, address) -> {
            redirects.put(alias, address);
            redirects.put(PlainAddress.of(alias), address);
        });
        return new Detours(Map.copyOf(redirects), Map.copyOf(gone), new NearestPages(edition));
    }

    /** Where another spelling of an address, or a former one, leads; it may carry an anchor. */
    Optional<String> redirect(String path) {
        return Optional.ofNullable(redirects.get(path))
                .or(() -> Optional.ofNullable(redirects.get(PlainAddress.of(path))))
                .filter(target -> !target.equals(path));
    }

    /** The page that says since when there is nothing any more at an address; empty where there never was. */
    Optional<Page> gone(String path) {
        return Optional.ofNullable(gone.get(PlainAddress.of(path)));
    }
}
