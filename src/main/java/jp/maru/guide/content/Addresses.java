package jp.maru.guide.content;

import java.util.Set;

/** Addresses that do not come from a file's name. */
final class Addresses {

    static final String TOP = "/";
    static final String DESKS = "/desks";
    static final String GLOSSARY = "/glossary";
    static final String SERVICES = "/compare/services";
    static final String INQUIRY = "/inquiry";
    static final String SEARCH = "/search";
    static final String MEDIA = "/media/";

    /** The calculators and the sheet to fill in: pages of the program's own, to which documents can link. */
    static final Set<String> TOOLS =
            Set.of("/tools/first-cancel", "/tools/cancel-cost", "/tools/total-cost", "/tools/consultation-memo");

    /** First parts of addresses that the program itself answers: no page at the root may be called so. */
    static final Set<String> RESERVED = Set.of(
            "index",
            "troubles",
            "compare",
            "providers",
            "tools",
            "desks",
            "glossary",
            "search",
            "inquiry",
            "media",
            "feed",
            "sitemap",
            "robots",
            "assets",
            "favicon",
            "error",
            "actuator",
            "authoring");

    /** Those below which documents stand. */
    private static final Set<String> FOLDERS = Set.of("troubles", "compare", "providers");

    private Addresses() {}

    /** Whether a document must not answer at that address, because the program does. */
    static boolean isProgramsOwn(String address) {
        String[] parts = address.substring(1).split("[/.]", 2);
        return RESERVED.contains(parts[0]) && !(FOLDERS.contains(parts[0]) && parts.length > 1) || parts[0].isEmpty();
    }
}
