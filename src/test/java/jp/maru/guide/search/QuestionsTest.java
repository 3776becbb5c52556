package jp.maru.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.maru.guide.search.Questions.Asked;
import org.junit.jupiter.api.Test;

/** What people type brings a page that answers. */
class QuestionsTest {

    private static final double SHARE = 0.9;

    private final Index index = Index.of(Questions.content());
    private final List<Asked> questions;

    QuestionsTest() throws IOException {
        questions = Questions.read().all();
    }

    @Test
    void answersNineOfTenQuestionsAmongTheFirstThreePages() {
        List<Asked> missed = questions.stream()
                .filter(asked -> !asked.isAnsweredBy(Questions.addresses(index.find(asked.question(), 1))))
                .toList();

        assertThat(missed).hasSizeLessThan((int) (questions.size() * (1 - SHARE)));
    }

    /** A word that the site does not know, and that nothing here is like, may be all of a question. */
    @Test
    void leavesHardlyAPageEmptyButThoseOfForeignQuestions() {
        assertThat(questions)
                .filteredOn(asked -> !asked.isForeign())
                .filteredOn(asked -> index.find(asked.question(), 1).results().isEmpty())
                .hasSizeLessThan(3);
    }
}
