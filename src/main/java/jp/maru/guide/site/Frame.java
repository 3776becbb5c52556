package jp.maru.guide.site;

import java.util.List;
import java.util.stream.Collectors;
import jp.maru.guide.content.SiteWords;
import jp.maru.guide.content.Topic;
import jp.maru.guide.content.WebLink;
import jp.maru.guide.japanese.Phrases;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What surrounds every page. Two are equal if every page looks the same in them.
 *
 * @param topics the comparison index, in its order
 * @param tools the calculators and the memo, in their order
 * @param pages the site's own pages, by address
 * @param notice what is to be announced on this day, or null
 * @param answersFrom the domain that answers to inquiries come from; empty if none is set
 * @param stylesheet the address of the style sheet
 * @param icons the mark and the icons
 * @param shareImage the address of the picture that stands beside a link to the site elsewhere
 * @param searchScript the address of the script of the search box
 * @param inquiryScript the address of the script of the inquiry form
 * @param authoringScript the address of the script that reloads a page when the content changes; null on the public site
 */
record Frame(
        Site site,
        List<Way> topics,
        List<Entry> tools,
        List<Entry> pages,
        SiteWords.@Nullable Notice notice,
        String baseUrl,
        String answersFrom,
        String stylesheet,
        Icons icons,
        String shareImage,
        String searchScript,
        String inquiryScript,
        @Nullable String authoringScript) {

    /** What the site says of itself. */
    record Site(String title, String author, String tagline, List<WebLink> related) {

        static Site of(SiteWords words) {
            return new Site(words.title(), words.author(), words.tagline(), words.related());
        }
    }

    /** A line that leads to a page. */
    record Entry(String address, String title) {}

    /** A way to compare, as the index has it. */
    record Way(String address, String catchphrase, String label, boolean ended) {

        static Way of(Topic topic) {
            return new Way(topic.address(), topic.catchphrase(), topic.label(), topic.ended());
        }
    }

    /** A title as HTML whose lines break between phrases. */
    public String phrases(String title) {
        return Phrases.of(title).stream().map(HtmlUtils::htmlEscape).collect(Collectors.joining("<wbr>"));
    }

    /** What pages tell search engines of themselves. */
    public LinkedData data() {
        return new LinkedData(site, baseUrl, shareImage);
    }
}
