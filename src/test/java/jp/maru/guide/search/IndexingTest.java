package jp.maru.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index that followed every edition answers as one that has just read the last. */
class IndexingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    private static final List<String> WORDS = List.of("解約", "違約金", "工事", "配線", "ルーター", "電話", "光回線", "料金", "動画", "引っ越し");

    private static final List<String> QUESTIONS = List.of(
            "解約",
            "かいやく",
            "電話",
            "でんわでけいやくをつたえるには",
            "解約を電話で伝えたいのですが",
            "ルータ",
            "ルーダー",
            "違約金 電話",
            "料金 -動画",
            "\"光回線\"",
            "光",
            "しょうだくばんごう",
            "承諾番号とは",
            "消費者",
            "配線工事",
            "188");

    private final TinySite site;
    private final ContentFolder folder;
    private final Indexing indexing = new Indexing();

    IndexingTest(@TempDir Path parent) {
        site = TinySite.withEverything(parent);
        folder = site.folder();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersAfterAnyEditsAsIfItHadReadEverythingAnew(long seed) {
        Random dice = new Random(seed);
        for (int edit = 0; edit < 8; edit++) {
            for (int changes = dice.nextInt(3); changes >= 0; changes--) {
                change(dice);
            }
            Edition edition = edition();
            assertAnswersLikeAFreshOne(edition);
            assertAnswersLikeAFreshOne(edition.without(Set.of("/page-" + dice.nextInt(6), "/desks#hotline")));
        }
    }

    /** A page tells what others are called. */
    @Test
    void findsAPageByTheNewNameOfADeskThatItMentions() {
        site.about("[[desk:hotline]]に電話します。\n");
        indexing.index(edition());
        site.write("desks/hotline.md", site.text("desks/hotline.md").replaceFirst("title: .*", "title: 東雲相談室"));

        Index index = indexing.index(edition());

        assertThat(index.find("東雲相談室", 1).results())
                .extracting(SearchResult::address)
                .contains("/about");
        assertAnswersLikeAFreshOne(edition());
    }

    @Test
    void answersOfAnEditionBeforeAsItDidThen() {
        Edition before = edition();
        Index then = indexing.index(before);
        SearchAnswer told = then.find("解約", 1);
        site.about("解約の解約の解約です。\n");
        site.delete("troubles/caller.md");
        indexing.index(edition());

        assertThat(then.find("解約", 1)).isEqualTo(told);
        assertThat(then.edition()).isSameAs(before);
    }

    @Test
    void findsNothingMoreOfWhatIsNoLongerThere() {
        site.about("東雲屋（しののめや）の話です。\n");
        indexing.index(edition());
        site.about("別の話です。\n");

        Index index = indexing.index(edition());

        assertThat(index.find("東雲屋", 1).results()).isEmpty();
        assertThat(index.find("しののめや", 1).results()).isEmpty();
    }

    private void assertAnswersLikeAFreshOne(Edition edition) {
        Index followed = indexing.index(edition);
        Index fresh = Index.of(edition);
        assertThat(QUESTIONS)
                .allSatisfy(question -> assertThat(followed.find(question, 1)).isEqualTo(fresh.find(question, 1)));
    }

    private void change(Random dice) {
        String page = "pages/page-" + dice.nextInt(6) + ".md";
        switch (dice.nextInt(6)) {
            case 0, 1, 2 ->
                site.write(page, """
                    ---
                    title: %sと%s
                    description: %sのことです。
                    published: 2026-11-01
                    ---
                    %s[[term:shodaku]]です。[[desk:hotline]]に聞きます。

                    ## %s

                    %s
                    """.formatted(
                                word(dice), word(dice), word(dice), sentence(dice), word(dice), sentence(dice)));
            case 3 -> {
                if (site.content().resolve(page).toFile().exists()) {
                    site.delete(page);
                }
            }
            case 4 ->
                site.write(
                        "glossary/shodaku.md",
                        site.text("glossary/shodaku.md").replaceFirst("title: .*", "title: 承諾番号" + word(dice)));
            default ->
                site.write(
                        "words.md",
                        site.text("words.md")
                                .replaceFirst(
                                        "synonyms:\n.*",
                                        "synonyms:\n  - [" + WORDS.get(2 + dice.nextInt(8)) + ", 光コラボレーション]"));
        }
    }

    private static String sentence(Random dice) {
        StringBuilder sentence = new StringBuilder();
        for (int words = 1 + dice.nextInt(12); words > 0; words--) {
            sentence.append(word(dice)).append("の話を");
        }
        return sentence.append("します。").toString();
    }

    private static String word(Random dice) {
        return WORDS.get(dice.nextInt(WORDS.size()));
    }

    private Edition edition() {
        return ((Edition) folder.read()).at(NOW, false);
    }
}
