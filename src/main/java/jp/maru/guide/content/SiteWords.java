package jp.maru.guide.content;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import org.jspecify.annotations.Nullable;

/**
 * {@code content/site.md}: what the site is called, who writes it, what stands in its frame. The article's title is the
 * site's name, its body the greeting of the top page.
 *
 * @param opening what the author says of themselves at the top of the top page, or null
 * @param doors slugs of the cases that people come with most often, in their order; each one exists
 * @param deadline what is lost by waiting, or null
 * @param parts what every document of a folder is to have, by the folder; of words parted by {@code ｜} one is enough
 * @param notice null where there is nothing to announce
 */
public record SiteWords(
        Article article,
        String author,
        String tagline,
        @Nullable String opening,
        List<String> doors,
        @Nullable Deadline deadline,
        @Nullable Notice notice,
        List<WebLink> related,
        Map<String, List<String>> parts)
        implements Document {

    static SiteWords read(FrontMatter front, Article article, Mentions mentions) {
        return new SiteWords(
                article,
                front.text("author"),
                front.text("tagline"),
                front.textIfAny("opening"),
                mentions.note(Mention.Kind.TROUBLE, front.list("doors", Format.TEXT)),
                front.item("deadline")
                        .map(deadline -> Deadline.read(deadline, mentions))
                        .orElse(null),
                front.item("notice").map(Notice::read).orElse(null),
                front.items("related", WebLink::read),
                front.item("parts").map(SiteWords::parts).orElse(Map.of()));
    }

    private static Map<String, List<String>> parts(FrontMatter front) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        Kind.folders().forEach(folder -> parts.put(folder, front.values(folder, Format.TEXT)));
        return parts;
    }

    /** The notice to show on that day, if there is one. */
    public Optional<Notice> noticeOn(LocalDate today) {
        return Optional.ofNullable(notice)
                .filter(dated -> !today.isBefore(dated.from()) && !today.isAfter(dated.until()));
    }

    /**
     * What can be done within some days only, and where. Every page tells it before anything else.
     *
     * @param sign the days, as they stand in a ring (「8日」)
     * @param brief for whom it is, in a few words (「8日以内なら」)
     * @param label for whom it is, as a reader would say it
     * @param text what can be done
     * @param address of the page that helps; it exists
     */
    public record Deadline(String sign, String brief, String label, String text, String address) {
        static Deadline read(FrontMatter front, Mentions mentions) {
            front.written("to").ifPresent(to -> mentions.note(Mention.Kind.ADDRESS, List.of(to)));
            return new Deadline(
                    front.text("sign"), front.text("brief"), front.text("label"), front.text("text"), front.text("to"));
        }
    }

    /** A sentence shown from one day to another, both included (「年末年始は返信が遅れます」). */
    public record Notice(String text, LocalDate from, LocalDate until) {
        static Notice read(FrontMatter front) {
            Notice notice =
                    new Notice(front.text("text"), front.value("from", Format.DAY), front.value("until", Format.DAY));
            if (notice.until.isBefore(notice.from)) {
                front.refuse("until", "value.before");
            }
            return notice;
        }
    }
}
