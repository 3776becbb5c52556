package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinTest {

    private static final String CASE = "troubles/unknown-bill.md";

    private final TinySite site;

    TwinTest(@TempDir Path folder) {
        site = TinySite.in(folder);
    }

    @Test
    void saysWhatThePageSaysWithItsTitleAddressDatesAndSourcesAlone() {
        assertThat(twin()).isEqualTo("""
                ---
                title: 覚えのない請求
                url: https://guide.example.jp/troubles/unknown-bill
                published: '2026-11-01'
                modified: '2026-11-01'
                reviewed: '2026-11-01'
                sources:
                - title: ある資料
                  url: https://www.example.jp/doc
                  date: 不明
                ---

                # 覚えのない請求

                覚えのない請求が来たときにすることです。

                ## まず確かめること

                [光回線の選び方](https://guide.example.jp/compare/fiber#見る順番)も参考になります。

                ## 相談先

                - [消費者ホットライン](https://guide.example.jp/desks#hotline)（188）：契約や請求の相談を受けます。
                """);
    }

    @Test
    void writesTheSitesOwnMarksInMarkdownThatEverybodyReads() {
        body("""
                :::now
                1. **まず**[[desk:hotline]]へ。
                2. {約款|やっかん}を見ます。
                :::

                [[term:hikari]]と[上](#下)の[[fact:hikari-a.area]]。[[source:1]]

                表：かかるお金

                | 項目 | 円 |
                |---|--:|
                | 工事 | 1,000 |

                工事費
                : 線を引く費用
                : もうひとつの意味

                :::figure bars
                表：本数

                | 名 | 数 |
                |---|--:|
                | あ | 3 |
                :::

                ## 下
                """);

        assertThat(twin()).contains("""
                > **いますぐすること**
                >\s
                > 1. **まず**[消費者ホットライン](https://guide.example.jp/desks#hotline)（188）へ。
                > 2. 約款（やっかん）を見ます。

                [光回線](https://guide.example.jp/glossary#hikari)と[上](https://guide.example.jp/troubles/unknown-bill#下)の[全国](https://guide.example.jp/providers/hikari-a#area)。[出典1](https://www.example.jp/doc)

                かかるお金

                |項目|円|
                |---|---:|
                |工事|1,000|

                工事費
                : 線を引く費用

                : もうひとつの意味

                本数

                |名|数|
                |---|---:|
                |あ|3|

                ## 下
                """);
    }

    @Test
    void neverShowsWhatOnlyTheFileSays() {
        site.write(
                CASE,
                site.text(CASE).replace("order: 1", "order: 1\nreviewWithin: 77\naliases: [/former]")
                        + "\n<!-- まだ書きかけ -->\n\n[あとで出るページ](/soon)<!-- 秘密 -->\n");
        site.write(
                "pages/soon.md", site.text("pages/about.md").replace("published: 2026-11-01", "published: 2026-12-01"));

        assertThat(twin()).contains("あとで出るページ").doesNotContain("書きかけ", "秘密", "<!--", "/soon", "77", "former", "order");
    }

    @Test
    void readsAsTheSameWordsWhateverSignsAreInThem() {
        site.write(CASE, site.text(CASE).replace("title: 覚えのない請求", "title: '*請求* #1 [a](b)'"));

        assertThat(twin()).contains("# \\*請求\\* #1 \\[a\\](b)\n");
    }

    @Test
    void isAnnouncedInItsPageAlone() {
        Publication publication = Press.print(site);

        assertThat(twinOf(publication, "/troubles/unknown-bill")).isEqualTo("/troubles/unknown-bill.md");
        assertThat(twinOf(publication, "/compare/fiber")).isEqualTo("/compare/fiber.md");
        assertThat(twinOf(publication, "/about")).isEmpty();
        assertThat(publication.page("/compare/fiber.md").orElseThrow().type()).isEqualTo("text/markdown;charset=UTF-8");
    }

    @Test
    void doesNotShowADraft() {
        site.write(CASE, site.text(CASE).replace("order: 1", "order: 1\ndraft: true"));

        assertThat(Press.print(site).page("/troubles/unknown-bill.md")).isEmpty();
    }

    private void body(String text) {
        String front = site.text(CASE);
        site.write(CASE, front.substring(0, front.indexOf("## ")) + text);
    }

    private String twin() {
        return Press.print(site).page("/troubles/unknown-bill.md").orElseThrow().text();
    }

    private static String twinOf(Publication publication, String path) {
        return Press.page(publication, path)
                .select("head link[rel=alternate][type=text/markdown]")
                .attr("href");
    }
}
