package jp.maru.guide.site;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.content.SiteWords;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page tells search engines of itself, in the words of schema.org (JSON-LD 1.1), to stand in a {@code script} of
 * the type {@code application/ld+json}: data that no browser runs, and so nothing a content security policy asks about.
 *
 * @param image the address of the site's picture, in the site
 */
record LinkedData(SiteWords site, String baseUrl, String image) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public String website() {
        Map<String, Object> website = thing("WebSite");
        website.put("@id", baseUrl + "/#website");
        website.put("url", baseUrl + "/");
        website.put("name", site.title());
        website.put("description", site.article().description());
        website.put("inLanguage", "ja");
        website.put("author", author());
        Map<String, Object> search = new LinkedHashMap<>();
        search.put("@type", "SearchAction");
        search.put(
                "target",
                Map.of("@type", "EntryPoint", "urlTemplate", baseUrl + SitePage.Address.SEARCH + "?q={question}"));
        search.put("query-input", "required name=question");
        website.put("potentialAction", search);
        return written(website);
    }

    public String article(Document document) {
        Map<String, Object> article = thing("Article");
        article.put("@id", baseUrl + document.address() + "#article");
        article.put("mainEntityOfPage", baseUrl + document.address());
        article.put("url", baseUrl + document.address());
        article.put("headline", document.title());
        article.put("description", document.article().description());
        article.put("image", baseUrl + image);
        article.put("datePublished", MOMENT.format(document.article().published()));
        article.put("dateModified", MOMENT.format(document.article().modified()));
        article.put("inLanguage", "ja");
        article.put("author", author());
        article.put("publisher", author());
        article.put("isPartOf", Map.of("@id", baseUrl + "/#website"));
        return written(article);
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
        Map<String, Object> list = thing("BreadcrumbList");
        list.put("itemListElement", items);
        return written(list);
    }

    private void add(List<Map<String, Object>> items, String address, String name) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("@type", "ListItem");
        item.put("position", items.size() + 1);
        item.put("name", name);
        item.put("item", baseUrl + address);
        items.add(item);
    }

    private Map<String, Object> author() {
        Map<String, Object> author = new LinkedHashMap<>();
        author.put("@type", "Person");
        author.put("name", site.author());
        author.put("url", baseUrl + "/");
        return author;
    }

    private static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", type);
        return thing;
    }

    /** In HTML a script would end, or begin again, at a word that begins with this sign; in JSON it needs none. */
    private static String written(Map<String, Object> thing) {
        return JSON.writeValueAsString(thing).replace("<", "\\u003c");
    }
}
