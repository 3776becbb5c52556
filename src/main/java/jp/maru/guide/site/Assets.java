package jp.maru.guide.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.server.Page;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files that pages need, under addresses that change with their content. The style sheets, one file a block, are
 * sent as one, and so are those that only some pages need besides, and the scripts of the form: a phone on a slow line
 * waits for each request.
 */
@Component
class Assets {

    /** What the blocks build on comes before them; the blocks themselves do not depend on their order. */
    private static final List<String> FIRST =
            List.of("tokens.css", "base.css", "layout.css", "prose.css", "table.css", "button.css");

    /** What only pages with a form of many fields, or the path to a choice, show. */
    private static final List<String> SOME = List.of("form", "choose");

    private static final String CSS = "text/css;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final String SVG = "image/svg+xml;charset=UTF-8";

    private final Map<String, Page> pages = new TreeMap<>();
    private final String stylesheet;
    private final Map<String, String> sheets = new TreeMap<>();
    private final String authoringScript;
    private final String searchScript;
    private final String inquiryScript;
    private final Drawings drawings;
    private final String shareImage;

    Assets(ResourcePatternResolver resources) throws IOException {
        stylesheet = add("site", "css", CSS, stylesheet(resources.getResources("classpath:/static/css/*.css")));
        for (String some : SOME) {
            Resource[] files = resources.getResources("classpath:/static/css/" + some + "/*.css");
            sheets.put(some, add(some, "css", CSS, stylesheet(files)));
        }
        authoringScript = add("authoring", "js", SCRIPT, bytes(resources, "js/authoring.js"));
        searchScript = add("search", "js", SCRIPT, bytes(resources, "js/search.js"));
        ByteArrayOutputStream js = new ByteArrayOutputStream();
        for (Resource file : sorted(resources.getResources("classpath:/static/js/inquiry/*.js"))) {
            // braces keep the names of one script out of the others
            js.writeBytes(
                    ("{\n" + file.getContentAsString(StandardCharsets.UTF_8) + "}\n").getBytes(StandardCharsets.UTF_8));
        }
        inquiryScript = add("inquiry", "js", SCRIPT, js.toByteArray());
        drawings = new Drawings(
                add("mark", "svg", SVG, bytes(resources, "mark.svg")),
                add("apple-touch-icon", "png", "image/png", bytes(resources, "apple-touch-icon.png")),
                add("ring", "svg", SVG, bytes(resources, "ring.svg")) + "#ring",
                add("drawings", "svg", SVG, bytes(resources, "drawings.svg")));
        shareImage = add("share", "png", "image/png", bytes(resources, "share.png"));
    }

    /** By address. */
    Map<String, Page> pages() {
        return pages;
    }

    String stylesheet() {
        return stylesheet;
    }

    /** What comes to it on some pages, by the name of its folder. */
    Map<String, String> sheets() {
        return sheets;
    }

    String authoringScript() {
        return authoringScript;
    }

    /** What suggests titles in the search box; it works without. */
    String searchScript() {
        return searchScript;
    }

    /** What makes the form easier to fill in on the way; it works without. */
    String inquiryScript() {
        return inquiryScript;
    }

    Drawings drawings() {
        return drawings;
    }

    /** The picture that stands beside a link to the site elsewhere: 1200 by 630 pixels. */
    String shareImage() {
        return shareImage;
    }

    private static byte[] stylesheet(Resource[] files) throws IOException {
        StringBuilder css = new StringBuilder();
        for (Resource file : sorted(files)) {
            css.append(bare(file.getContentAsString(StandardCharsets.UTF_8)));
        }
        return css.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Without what is there for those who write it: a quarter of what a phone would have to fetch before it shows anything. */
    private static String bare(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll("(?<=[{};,:>~]) | (?=[{}>~])|;(?= ?})", "");
    }

    private static byte[] bytes(ResourcePatternResolver resources, String file) throws IOException {
        return resources.getResource("classpath:/static/" + file).getContentAsByteArray();
    }

    private String add(String name, String ending, String type, byte[] bytes) {
        Page page = Page.asset(bytes, type);
        String address = SitePage.Address.ASSETS + name + "." + page.etag() + "." + ending;
        pages.put(address, page);
        return address;
    }

    private static List<Resource> sorted(Resource[] files) {
        return Arrays.stream(files)
                .sorted(Comparator.<Resource>comparingInt(file -> rank(name(file)))
                        .thenComparing(Assets::name))
                .toList();
    }

    private static int rank(String name) {
        int rank = FIRST.indexOf(name);
        return rank < 0 ? FIRST.size() : rank;
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }
}
