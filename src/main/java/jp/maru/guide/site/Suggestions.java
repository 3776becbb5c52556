package jp.maru.guide.site;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SearchWords;

/** The titles that are suggested to whoever begins to type into the search box. */
final class Suggestions {

    /** More are slow to show, and nobody looks through them. */
    private static final int MOST = 500;

    private Suggestions() {}

    /** All, or, of too many, the first of the articles, the services and the terms. */
    static List<String> of(Edition edition) {
        List<String> all = titles(edition.documents().stream().filter(document -> !(document instanceof SearchWords)));
        return all.size() <= MOST
                ? all
                : titles(Stream.of(edition.articles(), edition.providers(), edition.terms())
                                .flatMap(Collection::stream))
                        .stream()
                        .limit(MOST)
                        .toList();
    }

    private static List<String> titles(Stream<? extends Document> documents) {
        return documents.map(Document::title).distinct().toList();
    }
}
