package jp.maru.guide.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;

/** A document as Markdown, printed from what readers see and never copied from its file. */
record Twin(Edition edition, String baseUrl) {

    String of(Document document) {
        Article article = document.article();
        List<String> parts = new ArrayList<>(List.of(
                "---\n" + yaml(front(article, baseUrl + article.address())) + "---",
                "# " + MarkdownText.escaped(article.title()),
                MarkdownText.escaped(article.description()),
                article.body().markdown(edition, baseUrl, article).strip()));
        if (document instanceof Trouble trouble) {
            parts.add(desks(trouble));
        }
        parts.removeIf(String::isEmpty);
        return String.join("\n\n", parts) + "\n";
    }

    private static Map<String, Object> front(Article article, String url) {
        Map<String, Object> front = new LinkedHashMap<>();
        front.put("title", article.title());
        front.put("url", url);
        front.put("published", article.published().toLocalDate().toString());
        front.put("modified", article.lastModified().toString());
        if (article.review() != null) {
            front.put("reviewed", article.review().checked().toString());
        }
        if (!article.sources().isEmpty()) {
            front.put("sources", article.sources().stream().map(Twin::source).toList());
        }
        return front;
    }

    private static Map<String, String> source(Source source) {
        Map<String, String> front = new LinkedHashMap<>();
        front.put("title", source.title());
        front.put("url", source.url());
        front.put("date", source.date());
        return front;
    }

    private static String yaml(Map<String, Object> front) {
        DumperOptions plain = new DumperOptions();
        plain.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        plain.setAllowUnicode(true);
        plain.setSplitLines(false);
        return new org.yaml.snakeyaml.Yaml(plain).dump(front);
    }

    /** The desks that the page lists below the text; empty if there are none. */
    private String desks(Trouble trouble) {
        List<String> lines = edition.desks(trouble.desks()).stream()
                .map(desk -> "- [%s](%s)%s：%s"
                        .formatted(
                                MarkdownText.escaped(desk.title()),
                                baseUrl + desk.address(),
                                desk.phone() == null ? "" : "（" + MarkdownText.escaped(desk.phone()) + "）",
                                MarkdownText.escaped(desk.article().description())))
                .toList();
        return lines.isEmpty() ? "" : "## " + Html.WORDS.getString("desks") + "\n\n" + String.join("\n", lines);
    }
}
