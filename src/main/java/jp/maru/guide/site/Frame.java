package jp.maru.guide.site;

import java.util.List;
import jp.maru.guide.content.SiteWords;
import jp.maru.guide.content.StaticPage;
import jp.maru.guide.content.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param topics the comparison index, in its order
 * @param pages the site's own pages, by address
 * @param notice what is to be announced on this day, or null
 * @param stylesheet the address of the style sheet
 * @param authoringScript the address of the script that reloads a page when the content changes; null on the public site
 */
record Frame(
        SiteWords site,
        List<Topic> topics,
        List<StaticPage> pages,
        SiteWords.@Nullable Notice notice,
        String baseUrl,
        String stylesheet,
        @Nullable String authoringScript) {}
