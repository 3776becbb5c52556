package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.maru.guide.content.TinySite;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlePageTest {

    private static final String CASE = "troubles/unknown-bill.md";

    private final TinySite site;

    ArticlePageTest(@TempDir Path folder) {
        site = TinySite.in(folder);
    }

    @Test
    void saysWhatItIsAboutWhenItWasCheckedAndHowLongItTakes() {
        site.write(CASE, site.text(CASE).replaceFirst("## ", "あわてずに、順番に確かめます。\n\n## "));
        Document page = page("/troubles/unknown-bill");

        assertThat(page.select(".head .lead").text()).isEqualTo("あわてずに、順番に確かめます。");
        assertThat(page.select(".head .seal").text()).contains("2026年11月1日に、集めた資料で確認");
        assertThat(page.select(".head .reading-time").text()).isEqualTo("読むのに、およそ1分");
    }

    @Test
    void isSealedOnlyWhereAPersonComparedItWithTheOperatorsPagesOrTheLaw() {
        assertThat(page("/troubles/unknown-bill").select(".seal-ring")).isEmpty();
        assertThat(page("/").select(".seal-ring")).isEmpty();

        site.write(CASE, site.text(CASE).replaceFirst("reviewed: ", "against: 公式\nreviewed: "));
        Document page = page("/troubles/unknown-bill");

        assertThat(page.select(".seal-ring").text()).isEqualTo("確認 2026.11");
        assertThat(page.select(".head .seal").text()).contains("2026年11月1日に、公式のページや法律とくらべて確認");
        assertThat(page("/").select(".hero-seal").text()).isEqualTo("確認 2026.11");
    }

    @Test
    void countsFiveHundredCharactersAMinuteAndNoSpaces() {
        String words = site.text(CASE).substring(0, site.text(CASE).indexOf("## ")) + "## 見出し\n\n";
        site.write(CASE, words + "あ い　う\n".repeat(165) + "ええ");
        assertThat(page("/troubles/unknown-bill").select(".reading-time").text())
                .endsWith("およそ1分");

        site.write(CASE, words + "あ い　う\n".repeat(165) + "えええ");
        assertThat(page("/troubles/unknown-bill").select(".reading-time").text())
                .endsWith("およそ2分");
    }

    @Test
    void leadsToTheArticlesBeforeAndAfterItInItsIndex() {
        another("second-bill", 2, "");
        another("third-bill", 3, "");

        Document first = page("/troubles/unknown-bill");
        assertThat(first.select(".neighbours a[rel=prev]")).isEmpty();
        assertThat(first.select(".neighbours a[rel=next]").attr("href")).isEqualTo("/troubles/second-bill");
        Document second = page("/troubles/second-bill");
        assertThat(second.select(".neighbours a[rel=prev]").text()).isEqualTo("前の記事 覚えのない請求");
        assertThat(second.select(".neighbours a[rel=next]").attr("href")).isEqualTo("/troubles/third-bill");
        assertThat(page("/troubles/third-bill").select(".neighbours a[rel=next]"))
                .isEmpty();
        assertThat(page("/compare/fiber").select(".neighbours")).isEmpty();
    }

    @Test
    void putsTheArticlesItsAuthorNamesBeforeThoseThatAreNear() {
        another("near-bill", 2, "");
        site.write(CASE, site.text(CASE).replace("order: 1", "order: 1\nrelated: [far-away]"));
        site.write(
                "troubles/far-away.md",
                site.text(CASE)
                        .replace("order: 1\nrelated: [far-away]", "order: 3")
                        .replace("title: 覚えのない請求", "title: 遠い話")
                        .replaceFirst("(?s)## .*", "## 別\n\nまったく違うことです。\n"));

        assertThat(related("/troubles/unknown-bill"))
                .startsWith("/troubles/far-away")
                .contains("/troubles/near-bill")
                .doesNotContain("/troubles/unknown-bill");
    }

    @Test
    void findsTheNearArticlesByTermsDesksAndWords() {
        for (int number = 2; number <= 6; number++) {
            another("other-" + number, number, "遠い" + "東西南北春".charAt(number - 2) + "の話です。\n");
        }
        site.write("glossary/adsl.md", site.text("glossary/hikari.md").replace("光回線", "ADSL"));
        site.write("troubles/other-2.md", site.text("troubles/other-2.md") + "\n[[term:adsl]]\n");
        site.write(CASE, site.text(CASE) + "\n[[term:adsl]]\n");

        assertThat(related("/troubles/unknown-bill")).first().isEqualTo("/troubles/other-2");
    }

    @Test
    void hasNothingBesideItWhenItStandsAlone() {
        site.write(CASE, site.text(CASE).replace("order: 1", "order: 1\ndraft: true"));

        assertThat(page("/compare/fiber").select(".related, .neighbours")).isEmpty();
    }

    private void another(String slug, int order, String text) {
        String like = site.text(CASE);
        site.write(
                "troubles/" + slug + ".md",
                (text.isEmpty() ? like : like.substring(0, like.indexOf("## ")) + text)
                        .replace("order: 1", "order: " + order)
                        .replace("title: 覚えのない請求", "title: " + slug));
    }

    private List<String> related(String path) {
        return page(path).select(".related a").eachAttr("href");
    }

    private Document page(String path) {
        return Press.page(site, path);
    }
}
