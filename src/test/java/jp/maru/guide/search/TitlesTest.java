package jp.maru.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SearchWords;
import jp.maru.guide.content.SiteWords;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a page is called, its title finds it. */
class TitlesTest {

    @Test
    void findsEveryPageOfTheSmallSite(@TempDir Path folder) {
        assertFindsEveryPage(TinySite.withEverything(folder).edition());
    }

    @Test
    void findsEveryPageOfTheContentThatGoesWithTheProgram() {
        assertFindsEveryPage(new TinySite(Path.of("content")).edition());
    }

    private static void assertFindsEveryPage(Edition edition) {
        Index index = Index.of(edition);

        assertThat(edition.documents())
                .filteredOn(document -> !(document instanceof SearchWords || document instanceof SiteWords))
                .isNotEmpty()
                .allSatisfy(document -> assertThat(found(index, document.title()))
                        .as(document.title())
                        .anyMatch(found -> (found + "#").startsWith(document.address() + "#")));
    }

    private static Stream<String> found(Index index, String typed) {
        int pages = index.find(typed, 1).pages();
        return IntStream.rangeClosed(1, pages)
                .boxed()
                .flatMap(page -> index.find(typed, page).results().stream())
                .map(SearchResult::address);
    }
}
