package jp.maru.guide.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.frontmatter.Manuscript;
import jp.maru.guide.markdown.Body;
import jp.maru.guide.markdown.Readings;
import jp.maru.guide.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One file of the content folder, read as far as it can be told without knowing the others.
 *
 * @param address where its document is or would be to be seen
 * @param head the front matter as it is written; empty when the file could not be taken apart
 * @param written the whole file, line by line, as far as it can be read
 * @param front null when there is none that can be read
 * @param document null when the file could not be read to the end
 * @param mentions what the file names that others must answer to
 * @param problems what is wrong with the file; others may be found when the mentions are looked up
 */
record ContentFile(
        String name,
        String address,
        String head,
        String written,
        @Nullable FrontMatter front,
        @Nullable Document document,
        List<Mention> mentions,
        Problems problems) {

    private static final Pattern ADDRESS = Pattern.compile("/[\\w./%-]*");

    /** An address of the site that no document has by itself. */
    private static final Format<String> ALIAS = new Format<>("value.no-address", "", ContentFile::alias);

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.md");

    /** @param name the file's path as the operator knows it */
    static ContentFile read(Path path, String name, Kind kind) {
        Problems problems = new Problems(name, new ArrayList<>());
        String file = name.substring(name.lastIndexOf('/') + 1);
        if (!SLUG.matcher(file).matches()) {
            problems.report("file.name", file);
        }
        String slug = file.replaceFirst("\\.md$", "");
        String address = kind.address(slug);
        if (kind.isReserved(slug)) {
            problems.report("address.reserved", address);
        }
        return Manuscript.read(path, problems)
                .map(manuscript -> read(manuscript, kind, name, address, problems))
                .orElseGet(() ->
                        new ContentFile(name, address, "", Manuscript.raw(path), null, null, List.of(), problems));
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

    /** Whether others may name by its right name what is in this file, and be right. */
    boolean isLost() {
        return document == null
                || !SLUG.matcher(name.substring(name.lastIndexOf('/') + 1)).matches();
    }

    /** The document, right or wrong; empty if there is none, or if it cannot be told when it is to be seen. */
    Optional<Document> presentable() {
        return Optional.ofNullable(document)
                .filter(made -> made.article().lifespan().permanent()
                        || problems.found().stream().noneMatch(problem -> Lifespan.KEYS.contains(problem.key())));
    }

    private static ContentFile read(Manuscript manuscript, Kind kind, String name, String address, Problems problems) {
        Body body = Body.read(manuscript.text(), kind.page()::reserves, ReferenceKind.WORDS, problems);
        if (kind.isPart() && !body.anchors().isEmpty()) {
            problems.report("heading.in-part");
        }
        Mentions mentions = new Mentions();
        mentions.noteAll(body);
        FrontMatter front = FrontMatter.read(manuscript.front(), Readings::leftOutOf, problems)
                .orElse(null);
        Document document = null;
        if (front != null) {
            document = kind.read(front, article(front, kind, name, address, manuscript, body, mentions), mentions);
            front.reportUnknownKeys();
        }
        return new ContentFile(
                name, address, manuscript.front(), manuscript.written(), front, document, mentions.found(), problems);
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
