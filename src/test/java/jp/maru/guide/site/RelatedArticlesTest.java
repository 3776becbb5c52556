package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedArticlesTest {

    private static final String CASE = "troubles/unknown-bill.md";

    private final TinySite site;

    RelatedArticlesTest(@TempDir Path folder) {
        site = TinySite.in(folder);
    }

    @Test
    void bringsTogetherWhatIsCalledByLikeWords() {
        call("wires", 2, "マンションの古い配線");
        call("works", 3, "マンションの配線工事");
        call("calls", 4, "電話の勧誘");
        call("mails", 5, "メールの偽物");

        assertThat(related("/troubles/wires")).containsExactly("/troubles/works");
        assertThat(related("/troubles/calls")).doesNotContain("/troubles/works");
    }

    /** What all are called tells nothing of any of them. */
    @Test
    void bringsNothingTogetherByAWordThatEverybodyHas() {
        call("one", 2, "配線");
        call("two", 3, "配線");
        site.write(CASE, site.text(CASE).replace("覚えのない請求", "配線"));
        site.write("compare/fiber.md", site.text("compare/fiber.md").replace("title: ", "title: 配線"));

        assertThat(related("/troubles/one")).isEmpty();
    }

    @Test
    void tellsTheSameOfTheNextEditionAsIfItHadReadAllOfIt() {
        call("wires", 2, "マンションの古い配線");
        call("works", 3, "マンションの配線工事");
        call("calls", 4, "電話の勧誘");
        RelatedArticles before = RelatedArticles.of(site.edition());
        Edition next = call("calls", 4, "古いマンションの電話").edition();

        assertThat(next.articles())
                .isNotEmpty()
                .allSatisfy(article -> assertThat(before.anew(next).of(article))
                        .isEqualTo(RelatedArticles.of(next).of(article)));
    }

    @Test
    void handsOutTheNewTextOfAnArticleWhoseSubjectStayedTheSame() {
        call("wires", 2, "マンションの古い配線");
        call("works", 3, "マンションの配線工事");
        Edition first = site.edition();
        RelatedArticles before = RelatedArticles.of(first);
        assertThat(before.of(at(first, "/troubles/wires"))).isNotEmpty();
        Edition next = site.write("troubles/works.md", site.text("troubles/works.md") + "\nひとこと書き足しました。\n")
                .edition();

        assertThat(before.anew(next).of(at(next, "/troubles/wires")))
                .containsExactlyElementsOf(RelatedArticles.of(next).of(at(next, "/troubles/wires")))
                .first()
                .isSameAs(at(next, "/troubles/works"));
    }

    private static Document at(Edition edition, String address) {
        return edition.find(address).orElseThrow();
    }

    private List<String> related(String address) {
        Edition edition = site.edition();
        return RelatedArticles.of(edition).of(at(edition, address)).stream()
                .map(Document::address)
                .toList();
    }

    private TinySite call(String slug, int order, String title) {
        return site.write(
                "troubles/" + slug + ".md",
                site.text(CASE)
                        .replace("order: 1", "order: " + order)
                        .replace("title: 覚えのない請求", "title: " + title)
                        .replace("desks: [hotline]\n", "")
                        .replace("覚えのない請求が来たときにすること", "お話")
                        .replace("まず確かめること", "それぞれ"));
    }
}
