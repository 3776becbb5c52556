package jp.maru.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikenessTest {

    @TempDir
    Path folder;

    @Test
    void putsFirstWhatIsWrittenInLikeWords() {
        Map<Document, Double> alike = alike(List.of(
                "マンションの配線が古くて動画が止まります。配線の工事を管理会社に頼みます。",
                "配線の古いマンションでは、管理会社に工事を頼んでも動画が止まります。",
                "電話の勧誘を断る言葉を先に書いておきます。",
                "メールの偽物を見分けて、口座の番号は教えません。"));

        assertThat(alike.keySet()).first().extracting(Document::address).isEqualTo("/page-1");
        assertThat(alike.values())
                .allSatisfy(share -> assertThat(share).isGreaterThan(0).isLessThanOrEqualTo(1));
        assertThat(alike.keySet()).extracting(Document::address).doesNotContain("/page-0");
    }

    @Test
    void givesAsManyAsAreWanted() {
        List<String> same = List.of("古い配線の話。", "古い配線の話。", "古い配線の話。", "古い配線の話。");

        assertThat(alike(same))
                .hasSize(3)
                .values()
                .allSatisfy(share -> assertThat(share).isGreaterThan(0.5));
    }

    private Map<Document, Double> alike(List<String> texts) {
        TinySite site = TinySite.in(folder);
        for (int number = 0; number < texts.size(); number++) {
            site.write("pages/page-" + number + ".md", """
                    ---
                    title: その%d
                    description: 試験のページです。
                    published: 2026-11-01
                    ---
                    """.formatted(number) + texts.get(number));
        }
        Edition edition = site.edition();
        return Index.of(edition).alike(edition.find("/page-0").orElseThrow(), 3);
    }
}
