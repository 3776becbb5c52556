package jp.maru.guide.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SitePage;

/**
 * Where an address leads at which there is no page.
 *
 * @param redirects by address in the plain spelling, and former ones also as they were written: where they lead now
 * @param gone by address: what is printed where expired documents were
 * @param nearest lead from addresses that never were
 */
record Detours(Map<String, String> redirects, Map<String, Sheet> gone, NearestPages nearest) {

    static Detours of(Edition edition, Set<String> addresses, Map<String, Sheet> gone) {
        Map<String, String> redirects = new HashMap<>();
        addresses.forEach(address -> redirects.put(address, address));
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

    /** What says since when there is nothing any more at an address; empty where there never was. */
    Optional<Sheet> gone(String path) {
        return Optional.ofNullable(gone.get(PlainAddress.of(path)));
    }
}
