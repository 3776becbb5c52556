package jp.maru.guide.site;

import java.util.List;
import java.util.stream.Collectors;
import jp.maru.guide.content.SiteWords;
import jp.maru.guide.content.StaticPage;
import jp.maru.guide.content.Topic;
import jp.maru.guide.japanese.Phrases;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What surrounds every page.
 *
 * @param topics the comparison index, in its order
 * @param pages the site's own pages, by address
 * @param titles what the search box suggests
 * @param notice what is to be announced on this day, or null
 * @param answersFrom the domain that answers to inquiries come from; empty if none is set
 * @param stylesheet the address of the style sheet
 * @param icons the mark and the icons
 * @param shareImage the address of the picture that stands beside a link to the site elsewhere
 * @param inquiryScript the address of the script of the inquiry form
 * @param authoringScript the address of the script that reloads a page when the content changes; null on the public site
 */
record Frame(
        SiteWords site,
        List<Topic> topics,
        List<StaticPage> pages,
        List<String> titles,
        SiteWords.@Nullable Notice notice,
        String baseUrl,
        String answersFrom,
        String stylesheet,
        Icons icons,
        String shareImage,
        String inquiryScript,
        @Nullable String authoringScript) {

    /** A title as HTML whose lines break between phrases. */
    public String phrases(String title) {
        return Phrases.of(title).stream().map(HtmlUtils::htmlEscape).collect(Collectors.joining("<wbr>"));
    }

    /** What pages tell search engines of themselves. */
    public LinkedData data() {
        return new LinkedData(site, baseUrl, shareImage);
    }
}
