package jp.maru.guide.content;

import java.util.Optional;
import java.util.Set;

/** What came of reading the content folder: everything, or the reasons why not. */
public sealed interface Outcome permits Edition, Refusal {

    /**
     * The addresses of the documents and images of a former edition that have gone: no file has their name, none claims the
     * address as an alias, nothing new has the title or the bytes. What the site cannot be without never counts.
     *
     * @return empty where that cannot be told, of a folder that is missing or holds no document: nobody deletes a site so
     */
    Optional<Set<String>> lacks(Edition former);
}
