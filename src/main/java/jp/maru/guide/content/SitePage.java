package jp.maru.guide.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plan of the site's addresses: each page, or kind of page, is one row. From here come what is printed and what is
 * asked for, which other spellings of an address lead to it, and which names and anchors no document may take.
 */
public enum SitePage {
    TOP("/", "site/top", Made.AHEAD),
    TROUBLES("/troubles", "site/troubles", Made.AHEAD),
    TROUBLE("/troubles/*", "site/trouble", Made.AHEAD, "now", "short", "desks", "more-desks"),
    TOPICS("/compare", "site/topics", Made.AHEAD),
    TOPIC("/compare/*", "site/topic", Made.AHEAD, "services", "price-links"),
    /** Its parts must not be called what a question to the table says besides them either. */
    SERVICES(
            Address.SERVICES,
            "comparison/services",
            Made.AHEAD_AND_ASKED,
            "services-form",
            "sort",
            "side",
            "view",
            ".+-to"),
    CHOOSE(Address.CHOOSE, "comparison/choose", Made.AHEAD_AND_ASKED, "choose-.+", "months"),
    PROVIDER(
            "/providers/*",
            "comparison/provider",
            Made.AHEAD,
            "prices",
            "leaving",
            "facts",
            "note-\\d+",
            "evidence-\\d+"),
    FIRST_CANCEL(Address.FIRST_CANCEL, "calculator/first-cancel", Made.AHEAD_AND_ASKED, Ids.OF_FIELDS),
    CANCEL_COST(Address.CANCEL_COST, "calculator/cancel-cost", Made.AHEAD_AND_ASKED, Ids.OF_FIELDS),
    TOTAL_COST(Address.TOTAL_COST, "calculator/total-cost", Made.AHEAD_AND_ASKED, Ids.OF_FIELDS),
    CONSULTATION_MEMO("/tools/consultation-memo", "site/consultation-memo", Made.AHEAD, "memo-.+"),
    DESKS("/desks", "site/desks", Made.AHEAD),
    GLOSSARY("/glossary", "site/glossary", Made.AHEAD),
    SEARCH(Address.SEARCH, "search/results", Made.ASKED),
    INQUIRY(
            Address.INQUIRY,
            "inquiry/form",
            Made.AHEAD_AND_ASKED,
            String.join("|", FormField.ids()),
            "subject",
            "consent",
            "about",
            ".+-(help|error)"),
    PAGE("/*", "site/page", Made.AHEAD);

    /** Addresses as annotations want them, and those of what is no page. */
    public static final class Address {
        public static final String SERVICES = "/compare/services";
        public static final String CHOOSE = "/compare/choose";
        public static final String FIRST_CANCEL = "/tools/first-cancel";
        public static final String CANCEL_COST = "/tools/cancel-cost";
        public static final String TOTAL_COST = "/tools/total-cost";
        public static final String SEARCH = "/search";
        public static final String TITLES = "/search/titles";
        public static final String INQUIRY = "/inquiry";
        public static final String ERROR = "/error";
        public static final String AUTHORING = "/authoring";
        public static final String FEED = "/feed.xml";
        public static final String SITEMAP = "/sitemap.xml";
        public static final String ROBOTS = "/robots.txt";
        public static final String ASSETS = "/assets/";
        public static final String MEDIA = "/media/";

        private Address() {}
    }

    private static final class Ids {

        /** Whatever the name of a field could be, and what belongs to it. */
        private static final String OF_FIELDS = "[\\w-]+";
    }

    private enum Made {
        AHEAD,
        ASKED,
        /** Printed for whoever asks for nothing in particular; a question is answered when it is asked. */
        AHEAD_AND_ASKED
    }

    private static final Pattern FIRST_PART_ENDS = Pattern.compile("[/.*]");

    /** Ids of the layout and of the fragments that several pages have; those of headings of sections end alike. */
    private static final Pattern EVERYWHERE = Pattern.compile("main|search-box-.+|.+-title|source-\\d+|cite-\\d+-\\d+");

    /** What is no page, or stands for one in addresses that people try. */
    private static final List<String> NO_PAGES = List.of(
            "/index",
            "/favicon",
            "/actuator",
            Address.ERROR,
            Address.AUTHORING,
            Address.FEED,
            Address.SITEMAP,
            Address.ROBOTS,
            Address.TITLES,
            Address.ASSETS,
            Address.MEDIA);

    private static final Set<String> FIRST_PARTS = Stream.concat(
                    NO_PAGES.stream(), Arrays.stream(values()).map(page -> page.address))
            .map(SitePage::firstPart)
            .collect(Collectors.toUnmodifiableSet());

    private final String address;
    private final String template;
    private final Made made;
    private final Pattern ids;

    /** @param ids the template's own, as expressions */
    SitePage(String address, String template, Made made, String... ids) {
        this.address = address;
        this.template = template;
        this.made = made;
        this.ids = Pattern.compile(String.join("|", ids));
    }

    /** The page of the program's own at an address; empty where documents or nothing can be. */
    public static Optional<SitePage> at(String path) {
        return Arrays.stream(values())
                .filter(page -> page.address.equals(path) && !page.isMany())
                .findFirst();
    }

    /** What kind of page is, or would be, at the address of a document without its anchor. */
    public static Optional<SitePage> of(String path) {
        String above = path.substring(0, path.lastIndexOf('/') + 1);
        return at(path).or(() -> Arrays.stream(values())
                .filter(page -> page.address.equals(above + "*"))
                .findFirst());
    }

    /** The addresses at which the program itself answers with a page. */
    public static List<String> addresses() {
        return Arrays.stream(values())
                .filter(page -> !page.isMany())
                .map(page -> page.address)
                .toList();
    }

    /** Whether a document must not answer at that address, because the program does. */
    static boolean isProgramsOwn(String path) {
        boolean amongDocuments = Arrays.stream(values())
                .filter(page -> page.isMany() && page != PAGE)
                .anyMatch(page -> path.startsWith(page.prefix()) && !path.equals(page.prefix()));
        return at(path).isPresent() || FIRST_PARTS.contains(firstPart(path)) && !amongDocuments;
    }

    /** @throws IllegalStateException if there are many such pages */
    public String address() {
        if (isMany()) {
            throw new IllegalStateException(address);
        }
        return address;
    }

    /** Where the document of that name has its page or, where all are on one page, its place in it. */
    String address(String name) {
        return prefix() + name;
    }

    public String template() {
        return template;
    }

    public boolean isPrintedAhead() {
        return made != Made.ASKED;
    }

    public boolean isAsked() {
        return made != Made.AHEAD;
    }

    /** Whether each document of a kind has such a page of its own. */
    public boolean isMany() {
        return address.endsWith("*");
    }

    /** Whether the template itself uses that id, so that nothing of a document may be called so. */
    public boolean reserves(String id) {
        return EVERYWHERE.matcher(id).matches() || ids.matcher(id).matches();
    }

    private String prefix() {
        return isMany() ? address.substring(0, address.length() - 1) : address + "#";
    }

    private static String firstPart(String path) {
        return FIRST_PART_ENDS.split(path.substring(1), 2)[0];
    }
}
