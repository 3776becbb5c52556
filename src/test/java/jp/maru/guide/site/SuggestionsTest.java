package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionsTest {

    private final TinySite site;

    SuggestionsTest(@TempDir Path folder) {
        site = TinySite.in(folder);
    }

    @Test
    void areTheTitlesOfAllPagesEachOnce() {
        page("one", "同じ題名");
        page("two", "同じ題名");

        assertThat(titles())
                .contains("覚えのない請求", "消費者ホットライン", "光回線")
                .containsOnlyOnce("同じ題名")
                .doesNotContain("サイト内の検索", "");
    }

    @Test
    void areThoseOfTheArticlesServicesAndTermsWhereThereAreTooMany() {
        for (int number = 0; number < 500; number++) {
            page("page-" + number, "題名" + number);
        }

        assertThat(titles())
                .startsWith("覚えのない請求")
                .contains("光回線")
                .doesNotContain("題名1", "消費者ホットライン")
                .hasSizeLessThan(500);
    }

    @Test
    void standInNoPage() {
        assertThat(Press.page(site, "/troubles/unknown-bill").select("#search-box-titles"))
                .hasSize(1)
                .allSatisfy(titles -> assertThat(titles.children()).isEmpty());
    }

    private List<String> titles() {
        return List.of(
                Press.print(site).page("/search/titles").orElseThrow().text().split("\n"));
    }

    private void page(String slug, String title) {
        site.write("pages/" + slug + ".md", """
                ---
                title: %s
                description: 短い話です。
                published: 2026-11-01
                ---
                話です。
                """.formatted(title));
    }
}
