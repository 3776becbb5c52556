package jp.maru.guide.content;

import java.util.Set;
import java.util.regex.Pattern;

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
    private static final Set<String> RESERVED = Set.of(
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

    /** What a question to the table of services says besides its criteria: no criterion may be called so. */
    private static final Pattern ASKED_OF_SERVICES = Pattern.compile("sort|side|view|.*-to");

    private Addresses() {}

    /** Whether a file of that kind must not be called as it is. */
    static boolean isReserved(Kind kind, String address) {
        return switch (kind) {
            case PAGE -> RESERVED.contains(address.substring(1));
            case TOPIC -> Kind.PARTS.contains(address);
            case CRITERION ->
                ASKED_OF_SERVICES
                        .matcher(address.substring(address.indexOf('#') + 1))
                        .matches();
            default -> false;
        };
    }

    /** Whether a document must not answer at that address, because the program does. */
    static boolean isProgramsOwn(String address) {
        String[] parts = address.substring(1).split("[/.]", 2);
        return RESERVED.contains(parts[0]) && !(FOLDERS.contains(parts[0]) && parts.length > 1) || parts[0].isEmpty();
    }
}
