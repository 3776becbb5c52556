package jp.maru.guide.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What a file is, told by where it lies. */
enum Kind {
    SITE("", "site.md", Addresses.TOP, SiteWords::read),
    INQUIRY("", "inquiry.md", Addresses.INQUIRY, InquiryWords::read),
    WORDS("", "words.md", Addresses.SEARCH, Words::read),
    TROUBLES("troubles", "index.md", "/troubles", (front, article) -> new Introduction(article)),
    TROUBLE("troubles", "", "/troubles/", Trouble::read),
    TOPICS("compare", "index.md", "/compare", (front, article) -> new Introduction(article)),
    TOPIC("compare", "", "/compare/", Topic::read),
    DESKS("desks", "index.md", Addresses.DESKS, (front, article) -> new Introduction(article)),
    DESK("desks", "", Addresses.DESKS + "#", Desk::read),
    CRITERION("criteria", "", Addresses.SERVICES + "#", Criterion::read),
    PROVIDER("providers", "", "/providers/", Provider::read),
    TERM("glossary", "", Addresses.GLOSSARY + "#", Term::read),
    PRIVACY("pages", "privacy.md", "/privacy", (front, article) -> new StaticPage(article)),
    PAGE("pages", "", "/", (front, article) -> new StaticPage(article));

    /** Addresses of pages that are put together from documents which are parts. */
    static final Set<String> PARTS = Set.of(Addresses.DESKS, Addresses.GLOSSARY, Addresses.SERVICES);

    private final String folder;
    private final String file;
    private final String address;
    private final BiFunction<FrontMatter, Article, Document> reader;

    Kind(String folder, String file, String address, BiFunction<FrontMatter, Article, Document> reader) {
        this.folder = folder;
        this.file = file;
        this.address = address;
        this.reader = reader;
    }

    /** Those without which there is no site. */
    static List<Kind> singles() {
        return Arrays.stream(values()).filter(Kind::isSingle).toList();
    }

    /** The kind of a Markdown file by its path below {@code content/}; empty where no file belongs. */
    static Optional<Kind> of(String inside) {
        int slash = inside.lastIndexOf('/');
        String folder = slash < 0 ? "" : inside.substring(0, slash);
        String file = inside.substring(slash + 1);
        return Arrays.stream(values())
                .filter(kind -> file.endsWith(".md"))
                .filter(kind -> kind.folder.equals(folder) && (kind.isSingle() ? kind.file.equals(file) : true))
                .findFirst();
    }

    /** Whether there is exactly one file of this kind, which then must exist and is always to be seen. */
    boolean isSingle() {
        return !file.isEmpty();
    }

    /** Whether such documents are parts of one page, told apart by their anchors. */
    boolean isPart() {
        return address.endsWith("#");
    }

    /** Where a single file lies below {@code content/}. */
    String path() {
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    /** Whether a person has to have checked such a document, and it has to name its sources. */
    boolean isReviewed() {
        return this == TROUBLE || this == TOPIC;
    }

    String address(String slug) {
        return isSingle() ? address : address + slug;
    }

    Document read(FrontMatter front, Article article) {
        return reader.apply(front, article);
    }
}
