package jp.maru.guide.site;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.maru.guide.content.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What search engines show of a page besides its title, in the words of schema.org (JSON-LD 1.1): the site's name, the
 * date of an article and its author, the way to the page. It stands in a {@code script} of the type
 * {@code application/ld+json}: data that no browser runs, and so nothing a content security policy asks about.
 *
 * @param image the address of the site's picture, in the site
 */
record LinkedData(Frame.Site site, String baseUrl, String image) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public String website() {
        return written("WebSite", "name", site.title(), "url", baseUrl + "/", "inLanguage", "ja", "author", author());
    }

    public String article(Document document) {
        return written(
                "Article",
                "headline",
                document.title(),
                "description",
                document.article().description(),
                "mainEntityOfPage",
                baseUrl + document.address(),
                "image",
                baseUrl + image,
                "datePublished",
                MOMENT.format(document.article().published()),
                "dateModified",
                MOMENT.format(document.article().modified()),
                "inLanguage",
                "ja",
                "author",
                author());
    }

    /**
     * The way to a page as it is shown there.
     *
     * @param address of the list the page belongs to, null where it stands directly below the first page
     * @param label of that list
     * @param path the page's own address
     * @param here what the page is called
     */
    public String breadcrumb(@Nullable String address, @Nullable String label, String path, String here) {
        List<Map<String, Object>> items = new ArrayList<>();
        add(items, "/", "TOP");
        if (address != null && label != null) {
            add(items, address, label);
        }
        add(items, path, here);
        return written("BreadcrumbList", "itemListElement", items);
    }

    private void add(List<Map<String, Object>> items, String address, String name) {
        items.add(thing("ListItem", "position", items.size() + 1, "name", name, "item", baseUrl + address));
    }

    private Map<String, Object> author() {
        return thing("Person", "name", site.author(), "url", baseUrl + "/");
    }

    private static Map<String, Object> thing(String type, Object... namesAndValues) {
        Map<String, Object> thing = new LinkedHashMap<>(Map.of("@type", type));
        for (int name = 0; name < namesAndValues.length; name += 2) {
            thing.put((String) namesAndValues[name], namesAndValues[name + 1]);
        }
        return thing;
    }

    /** In HTML a script would end, or begin again, at a word that begins with this sign; in JSON it needs none. */
    private static String written(String type, Object... namesAndValues) {
        Map<String, Object> thing = thing(type, namesAndValues);
        thing.put("@context", "https://schema.org");
        return JSON.writeValueAsString(thing).replace("<", "\\u003c");
    }
}
