package jp.maru.guide.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.maru.guide.content.Desk;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SiteWords;
import jp.maru.guide.content.Term;
import jp.maru.guide.content.Tool;
import jp.maru.guide.content.Topic;
import jp.maru.guide.markdown.Passage;

/**
 * What is read of a page.
 *
 * @param names its title, and what else it is called, one a line; the name of the site is no name of its first page
 * @param passages the description first, then the text heading by heading
 */
record PageText(String names, List<Passage> passages) {

    static PageText of(Document document, Edition edition) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage("", "", document.article().description()));
        passages.addAll(edition.passages(document));
        return new PageText(String.join("\n", names(document)), List.copyOf(passages));
    }

    String description() {
        return passages.get(0).text();
    }

    String headings() {
        return passages.stream().map(Passage::heading).collect(Collectors.joining("\n"));
    }

    String body() {
        return passages.stream().skip(1).map(Passage::text).collect(Collectors.joining("\n"));
    }

    private static List<String> names(Document document) {
        if (document instanceof Topic topic) {
            return List.of(topic.title(), topic.label(), topic.catchphrase());
        }
        if (document instanceof Tool tool) {
            return List.of(tool.title(), tool.label());
        }
        if (document instanceof Desk desk && desk.phone() != null) {
            return List.of(desk.title(), desk.phone());
        }
        if (document instanceof Term term) {
            return List.of(term.title(), term.reading());
        }
        return document instanceof SiteWords ? List.of() : List.of(document.title());
    }
}
