package jp.maru.guide.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.frontmatter.Manuscript;
import jp.maru.guide.frontmatter.PackedManuscript;
import jp.maru.guide.markdown.Body;
import jp.maru.guide.markdown.Readings;
import jp.maru.guide.problem.Problem;
import jp.maru.guide.problem.Problems;
import jp.maru.guide.problem.Written;
import jp.maru.guide.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * One file of the content folder, read as far as it can be told without knowing the others. Immutable.
 *
 * @param address where its document is or would be to be seen
 * @param packed the whole file as it is written; without front matter when it could not be taken apart
 * @param document null when the file could not be read to the end
 * @param mentions what the file names that others must answer to
 * @param texts the values of its front matter that readers read, and
 * @param sources the addresses of its sources; of a file that is in order
 * @param problems what is wrong with the file alone
 */
record ContentFile(
        String name,
        String address,
        PackedManuscript packed,
        @Nullable Document document,
        List<Mention> mentions,
        List<Written> texts,
        List<Written> sources,
        List<Problem> problems) {

    private static final Pattern ADDRESS = Pattern.compile("/[\\w./%-]*");

    /** An address of the site that no document has by itself. */
    private static final Format<String> ALIAS = new Format<>("value.no-address", "", ContentFile::alias);

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.md");

    /** Values of the front matter that readers read. */
    private static final List<String> TEXTS = List.of("title", "description", "hours", "cost", "reason");

    /**
     * @param bytes of the file, or more of them than {@link Manuscript#MAX_BYTES}; null if it cannot be read
     * @param size of the whole file
     * @param name the file's path as the operator knows it
     */
    static ContentFile read(byte @Nullable [] bytes, long size, String name, Kind kind) {
        Problems problems = new Problems(name, new ArrayList<>());
        String file = name.substring(name.lastIndexOf('/') + 1);
        if (!SLUG.matcher(file).matches()) {
            problems.report("file.name", file);
        }
        String slug = file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
        String address = kind.address(slug);
        if (kind.isReserved(slug)) {
            problems.report("address.reserved", address);
        }
        if (bytes == null) {
            problems.report("file.unreadable");
            return broken(name, address, new PackedManuscript(new Manuscript("", "")), new Mentions(), problems);
        }
        return Manuscript.read(bytes, size, problems)
                .map(manuscript -> read(manuscript, kind, name, address, problems))
                .orElseGet(() ->
                        broken(name, address, new PackedManuscript(Manuscript.raw(bytes)), new Mentions(), problems));
    }

    private static ContentFile broken(
            String name, String address, PackedManuscript packed, Mentions mentions, Problems problems) {
        return new ContentFile(
                name,
                address,
                packed,
                null,
                List.copyOf(mentions.found()),
                List.of(),
                List.of(),
                List.copyOf(problems.found()));
    }

    /** What stands in for a document the site cannot be without: nothing is said in it. */
    static Document blank(Kind kind) {
        return read(
                        new Manuscript("---\n{}\n", "\n\n\n"),
                        kind,
                        kind.path(),
                        kind.address(""),
                        new Problems(kind.path(), new ArrayList<>()))
                .presentable()
                .orElseThrow();
    }

    Manuscript manuscript() {
        return packed.manuscript();
    }

    /** Whether nothing is wrong with it alone. */
    boolean isInOrder() {
        return problems.isEmpty();
    }

    /** Whether others may name by its right name what is in this file, and be right. */
    boolean isLost() {
        return document == null
                || !SLUG.matcher(name.substring(name.lastIndexOf('/') + 1)).matches();
    }

    /** The document, right or wrong; empty if there is none, or if it cannot be told when it is to be seen. */
    Optional<Document> presentable() {
        return Optional.ofNullable(document)
                .filter(made -> made.article().lifespan().permanent()
                        || problems.stream().noneMatch(problem -> Lifespan.KEYS.contains(problem.key())));
    }

    /** Whatever else is in it that an address can be written with. */
    Stream<String> addressesInText() {
        return ADDRESS.matcher(manuscript().written()).results().map(MatchResult::group);
    }

    private static ContentFile read(Manuscript manuscript, Kind kind, String name, String address, Problems problems) {
        PackedManuscript packed = new PackedManuscript(manuscript);
        Body body = Body.read(() -> packed.manuscript().text(), kind.page()::reserves, ReferenceKind.WORDS, problems);
        if (kind.isPart() && !body.anchors().isEmpty()) {
            problems.report("heading.in-part");
        }
        Mentions mentions = new Mentions();
        mentions.noteAll(body);
        FrontMatter front = FrontMatter.read(manuscript.front(), Readings::leftOutOf, problems)
                .orElse(null);
        if (front == null) {
            return broken(name, address, packed, mentions, problems);
        }
        Document document = kind.read(front, article(front, kind, name, address, manuscript, body, mentions), mentions);
        front.reportUnknownKeys();
        lookUpSources(document, problems);
        boolean inOrder = problems.found().isEmpty();
        return new ContentFile(
                name,
                address,
                packed,
                document,
                List.copyOf(mentions.found()),
                inOrder
                        ? TEXTS.stream()
                                .flatMap(key -> front.written(key).stream())
                                .toList()
                        : List.of(),
                inOrder ? front.written("sources", "url") : List.of(),
                List.copyOf(problems.found()));
    }

    private static void lookUpSources(Document document, Problems problems) {
        int known = document.article().sources().size();
        for (Written cited : document.article().body().sources()) {
            if (!document.listsSources()) {
                problems.report(cited.place(), "source.not-listed");
            } else if (known == 0) {
                problems.report(cited.place(), "source.none");
            } else if (document.article().source(cited.text()).isEmpty()) {
                problems.report(cited.place(), "source.unknown", cited.text(), known);
            }
        }
    }

    private static Article article(
            FrontMatter front,
            Kind kind,
            String name,
            String address,
            Manuscript manuscript,
            Body body,
            Mentions mentions) {
        if (kind.isReviewed()) {
            front.require("sources");
            front.requireEntries("sources");
        }
        return new Article(
                name,
                address,
                front.text("title"),
                front.text("description"),
                Lifespan.read(front, kind.isSingle()),
                Review.read(front, kind.isReviewed()),
                front.items("sources", Source::read),
                front.values("also", Format.TEXT),
                front.values("asked", Format.TEXT),
                kind.isPart() ? List.of() : mentions.note(Mention.Kind.ALIAS, front.list("aliases", ALIAS)),
                front.items("changes", Change::read),
                Readings.in(manuscript.front() + manuscript.text()),
                body);
    }

    private static String alias(String value) {
        if (!ADDRESS.matcher(value).matches() || SitePage.isProgramsOwn(value)) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }
}
