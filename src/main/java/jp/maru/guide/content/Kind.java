package jp.maru.guide.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import jp.maru.guide.frontmatter.FrontMatter;

/** What a file is, told by where it lies. */
enum Kind {
    SITE("", "site.md", SitePage.TOP, SiteWords::read),
    INQUIRY("", "inquiry.md", SitePage.INQUIRY, InquiryWords::read),
    WORDS("", "words.md", SitePage.SEARCH, alone(SearchWords::read)),
    TROUBLES("troubles", "index.md", SitePage.TROUBLES, Introduction::ofCases),
    TROUBLE("troubles", "", SitePage.TROUBLE, Trouble::read),
    TOPICS("compare", "index.md", SitePage.TOPICS, (front, article, mentions) -> new Introduction(article)),
    TOPIC("compare", "", SitePage.TOPIC, Topic::read),
    DESKS("desks", "index.md", SitePage.DESKS, (front, article, mentions) -> new Introduction(article)),
    DESK("desks", "", SitePage.DESKS, alone(Desk::read)),
    SERVICES("criteria", "index.md", SitePage.SERVICES, (front, article, mentions) -> new Introduction(article)),
    CRITERION("criteria", "", SitePage.SERVICES, alone(Criterion::read)),
    PROVIDER("providers", "", SitePage.PROVIDER, Provider::read),
    GLOSSARY("glossary", "index.md", SitePage.GLOSSARY, (front, article, mentions) -> new Introduction(article)),
    TERM("glossary", "", SitePage.GLOSSARY, Term::read),
    CHOOSE("tools", "choose.md", SitePage.CHOOSE, alone(Tool::read)),
    FIRST_CANCEL("tools", "first-cancel.md", SitePage.FIRST_CANCEL, alone(Tool::read)),
    CANCEL_COST("tools", "cancel-cost.md", SitePage.CANCEL_COST, alone(Tool::read)),
    TOTAL_COST("tools", "total-cost.md", SitePage.TOTAL_COST, alone(Tool::read)),
    CONSULTATION_MEMO("tools", "consultation-memo.md", SitePage.CONSULTATION_MEMO, alone(Tool::read)),
    PRIVACY("pages", "privacy.md", SitePage.PAGE, (front, article, mentions) -> new StaticPage(article)),
    PAGE("pages", "", SitePage.PAGE, (front, article, mentions) -> new StaticPage(article));

    /** Addresses of pages that are put together from documents which are parts. */
    static final Set<String> PARTS = Arrays.stream(values())
            .filter(Kind::isPart)
            .map(kind -> kind.page.address())
            .collect(Collectors.toUnmodifiableSet());

    private final String folder;
    private final String file;
    private final SitePage page;

    @SuppressWarnings("ImmutableEnumChecker") // the readers are static methods and hold nothing
    private final Reader reader;

    Kind(String folder, String file, SitePage page, Reader reader) {
        this.folder = folder;
        this.file = file;
        this.page = page;
        this.reader = reader;
    }

    /** Those without which there is no site. */
    static List<Kind> singles() {
        return Arrays.stream(values()).filter(Kind::isSingle).toList();
    }

    /** Those in which there can be many files. */
    static List<String> folders() {
        return Arrays.stream(values())
                .filter(kind -> !kind.isSingle())
                .map(kind -> kind.folder)
                .toList();
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
        return !isSingle() && !page.isMany();
    }

    /** Where a single file lies below {@code content/}. */
    String path() {
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    /** Whether a person has to have checked such a document, and it has to name its sources. */
    boolean isReviewed() {
        return this == TROUBLE || this == TOPIC;
    }

    /** On which page, or kind of page, it is to be seen. */
    SitePage page() {
        return page;
    }

    /** @param slug the name of the file, which tells nothing where there is but one */
    String address(String slug) {
        if (!isSingle()) {
            return page.address(slug);
        }
        return page.isMany() ? page.address(file.replace(".md", "")) : page.address();
    }

    /** Whether a file of this kind must not be called so. */
    boolean isReserved(String slug) {
        return !isSingle() && (isPart() ? page.reserves(slug) : SitePage.isProgramsOwn(page.address(slug)));
    }

    Document read(FrontMatter front, Article article, Mentions mentions) {
        return reader.read(front, article, mentions);
    }

    private interface Reader {
        Document read(FrontMatter front, Article article, Mentions mentions);
    }

    /** For what names nothing in its front matter. */
    private static Reader alone(BiFunction<FrontMatter, Article, Document> reader) {
        return (front, article, mentions) -> reader.apply(front, article);
    }
}
