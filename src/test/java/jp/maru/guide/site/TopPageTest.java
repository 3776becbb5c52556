package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopPageTest {

    private static final String CASE = "troubles/unknown-bill.md";

    private final TinySite site;

    TopPageTest(@TempDir Path folder) {
        site = TinySite.in(folder);
    }

    /** Who writes thousands of articles has a first page as quick as anybody's. */
    @Test
    void namesTheFirstHundredCasesAndLeavesTheOthersToTheIndex() {
        for (int order = 2; order <= 130; order++) {
            site.write("troubles/case-" + order + ".md", site.text(CASE).replace("order: 1", "order: " + order));
        }
        Publication publication = Press.print(site);

        List<String> cases =
                Press.page(publication, "/").select("main a[href^=/troubles/]").eachAttr("href");
        assertThat(cases).hasSize(100).startsWith("/troubles/unknown-bill").endsWith("/troubles/case-100");
        assertThat(Press.page(publication, "/").select("main a[href=/troubles]"))
                .isNotEmpty();
        assertThat(Press.page(publication, "/troubles").select("main a[href^=/troubles/]"))
                .hasSize(130);
    }
}
