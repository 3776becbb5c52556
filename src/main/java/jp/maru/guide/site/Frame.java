package jp.maru.guide.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.maru.guide.content.Desk;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SiteWords;
import jp.maru.guide.content.Tool;
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
 * @param call the first desk that has a telephone, or null
 * @param deadline what is lost by waiting, or null
 * @param notice what is to be announced on this day, or null
 * @param answersFrom the domain that answers to inquiries come from; empty if none is set
 * @param stylesheet the address of the style sheet
 * @param sheets the addresses of those that some pages have besides, by name
 * @param drawings the mark, the ring and the glyphs
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
        @Nullable Call call,
        @Nullable Deadline deadline,
        SiteWords.@Nullable Notice notice,
        String baseUrl,
        String answersFrom,
        String stylesheet,
        Map<String, String> sheets,
        Drawings drawings,
        String shareImage,
        String searchScript,
        String inquiryScript,
        @Nullable String authoringScript) {

    /** What the site says of itself. */
    record Site(String title, String author, String tagline, List<WebLink> related) {

        static Site of(SiteWords words) {
            return new Site(words.title(), words.author(), words.tagline(), words.related());
        }

        /** The part of the title that tells whose site it is, up to 「author」の; empty where it does not. */
        public String whose() {
            String possessive = "「" + author + "」の";
            int begin = title.indexOf(possessive);
            return begin < 0 ? "" : title.substring(0, begin + possessive.length());
        }

        /** The rest of the title. */
        public String what() {
            return title.substring(whose().length());
        }
    }

    /** A line that leads to a page. */
    record Entry(String address, String title) {}

    /** A desk to be called. */
    record Call(String name, String about, String phone, String tel, String address) {

        /** The first one that has a telephone. */
        static Optional<Call> of(List<Desk> desks) {
            for (Desk desk : desks) {
                String phone = desk.phone();
                if (phone != null) {
                    String about = desk.article().description();
                    return Optional.of(new Call(desk.title(), about, phone, desk.tel(), desk.address()));
                }
            }
            return Optional.empty();
        }
    }

    /**
     * What is lost by waiting.
     *
     * @param name what the page that helps is called where there is little room
     */
    record Deadline(String sign, String brief, String label, String text, String address, String name) {

        /** Empty where nothing helps now. */
        static Optional<Deadline> of(SiteWords.Deadline words, Edition edition) {
            return edition.find(words.address())
                    .map(page -> new Deadline(
                            words.sign(),
                            words.brief(),
                            words.label(),
                            words.text(),
                            page.address(),
                            page instanceof Tool tool ? tool.label() : page.title()));
        }
    }

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

    /** 「4,980円」. */
    public String yen(long amount) {
        StringBuilder digits = new StringBuilder().append(Math.abs(amount));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, ',');
        }
        return (amount < 0 ? "−" : "") + digits + "円";
    }

    /** What pages tell search engines of themselves. */
    public LinkedData data() {
        return new LinkedData(site, baseUrl, shareImage);
    }
}
