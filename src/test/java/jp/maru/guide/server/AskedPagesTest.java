package jp.maru.guide.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedPagesTest {

    private static final String QUESTION = "/search?q=a";

    private final AskedPages asked = new AskedPages();
    private final Page page = Page.html("a");

    @Test
    void areKeptForAQuestionThatIsAskedAgain() {
        assertThat(asked.isAskedAgain(QUESTION, "today")).isFalse();
        assertThat(asked.isAskedAgain(QUESTION, "today")).isTrue();
        asked.keep(QUESTION, "today", page);

        assertThat(asked.ready(QUESTION, "today")).isSameAs(page);
        assertThat(asked.ready("/search?q=b", "today")).isNull();
    }

    @Test
    void areForgottenWithWhatTheyRestOn() {
        asked.isAskedAgain(QUESTION, "today");
        asked.keep(QUESTION, "today", page);

        assertThat(asked.ready(QUESTION, "tomorrow")).isNull();
        assertThat(asked.isAskedAgain(QUESTION, "tomorrow")).isFalse();
        asked.keep(QUESTION, "today", page);
        assertThat(asked.ready(QUESTION, "tomorrow")).isNull();
    }

    @Test
    void areNotKeptForVeryLongQuestions() {
        String address = QUESTION.repeat(100);
        asked.isAskedAgain(address, "today");

        assertThat(asked.isAskedAgain(address, "today")).isFalse();
    }

    @Test
    void giveTheirPlaceToAQuestionThatWantsIt() {
        asked.isAskedAgain("/tools?Aa", "today");
        asked.keep("/tools?Aa", "today", page);

        // of the same hash
        assertThat(asked.isAskedAgain("/tools?BB", "today")).isFalse();
        assertThat(asked.ready("/tools?Aa", "today")).isNull();
        assertThat(asked.ready("/tools?BB", "today")).isNull();
    }
}
