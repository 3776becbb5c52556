package jp.maru.guide.content;

import java.util.Set;

/** Addresses that do not come from a file's name. */
final class Addresses {

    static final String TOP = "/";
    static final String DESKS = "/desks";
    static final String INQUIRY = "/inquiry";

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

    private Addresses() {}
}
