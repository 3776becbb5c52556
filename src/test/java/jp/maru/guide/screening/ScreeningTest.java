package jp.maru.guide.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.maru.guide.inquiry.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is suspected, and what is not. */
class ScreeningTest {
    private static final Arrival.Earlier NOTHING = new Arrival.Earlier(0, 0, 0);

    private final ScreeningSettings settings = new ScreeningSettings(10, 5, 1, 3, 2);
    private final Screening screening = new Screening(settings);

    @Test
    void hasManyGenuineMessagesAndMuchSpamToJudge() {
        assertThat(Sample.genuine()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Sample.spam()).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void suspectsOfTheGenuineOnesOnlyAForeignMessageWithALink() {
        assertThat(Sample.genuine().stream().filter(sample -> !byContent(sample).isEmpty()))
                .extracting(Sample::note)
                .containsExactly("英語でページを示す外国人");
    }

    @Test
    void suspectsSpamOfWhatIsNoted() {
        for (Sample sample : Sample.spam()) {
            Set<Suspicion> noted = new HashSet<>(sample.suspicions());
            noted.remove(Suspicion.REPEAT);
            assertThat(byContent(sample)).as(sample.note()).isEqualTo(noted);
        }
    }

    @Test
    void suspectsWhoeverFillsInTheHiddenField() {
        assertThat(suspicions(Visitor.hanakoWith("subject", "Hello"), 60, NOTHING))
                .containsExactly(Suspicion.TRAP);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1999, true", "2000, false", "86400000, false"})
    void suspectsWhoSendsSoonerThanAHumanCan(int milliseconds, boolean suspected) {
        assertThat(screening
                        .suspicions("山田花子", "解約したい。", "", Duration.ofMillis(milliseconds))
                        .contains(Suspicion.HASTE))
                .isEqualTo(suspected);
    }

    @Test
    void suspectsTheEleventhOfANetworkInAnHourTheSixthOfAnAddressAndTheSecondOfATextInADay() {
        assertThat(suspicions(Visitor.hanako(), 60, new Arrival.Earlier(9, 4, 0)))
                .isEmpty();
        assertThat(suspicions(Visitor.hanako(), 60, new Arrival.Earlier(10, 4, 0)))
                .containsExactly(Suspicion.NETWORK);
        assertThat(suspicions(Visitor.hanako(), 60, new Arrival.Earlier(9, 5, 0)))
                .containsExactly(Suspicion.ADDRESS);
        assertThat(suspicions(Visitor.hanako(), 60, new Arrival.Earlier(9, 4, 1)))
                .containsExactly(Suspicion.REPEAT);
    }

    @Test
    void callsItAFloodAtTenTimesTheHourlyLimit() {
        assertThat(screening.isFlood(new Arrival.Earlier(99, 99, 99))).isFalse();
        assertThat(screening.isFlood(new Arrival.Earlier(100, 0, 0))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "3 は https://a.example.jp https://b.example.jp https://c.example.jp です, 3",
        "同じものを https://a.example.jp/x と https://a.example.jp/x と HTTPS://a.example.jp/y に, 2",
        "名前だけの example.jp や a.example.com は数えない, 0",
        "bit.ly/abc と www.example.jp とｈｔｔｐ：／／ｂ．ｊｐ／ は数える, 3",
        "hanako@www.example.jp はアドレス, 0",
        "https://a.jp/?u=https://b.jp は一つ, 1",
        "終わりです。www は略です。http というものです。, 0"
    })
    void countsDifferentLinks(String text, int links) {
        assertThat(ScreenedText.of(text).links()).isEqualTo(links);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.", "a-", "-", "www.", "http://", "a@", "<a ", "<a\t", "[url", "あa.", "\u200b.", "𠮷.com"})
    void isNotHurtByTextsMadeToHurt(String part) {
        Map<String, String> form = Visitor.hanakoWith("message", part.repeat(10_000 / part.length()));
        form.put("name", part.repeat(200 / part.length()));

        assertThat(suspicions(form, 60, NOTHING)).isNotNull();
    }

    @Test
    void knowsItsNamesAgain() {
        List<Suspicion> all = List.of(Suspicion.values());

        assertThat(Suspicion.read(Suspicion.names(Set.copyOf(all)))).containsExactlyElementsOf(all);
        assertThat(String.join(",", all.stream().map(Enum::name).toList()).length())
                .as("fits into its column")
                .isLessThanOrEqualTo(200);
        assertThat(Suspicion.read("")).isEmpty();
    }

    private Set<Suspicion> byContent(Sample sample) {
        return suspicions(sample.form(), 60, NOTHING);
    }

    private Set<Suspicion> suspicions(Map<String, String> form, int seconds, Arrival.Earlier earlier) {
        return screening.withEarlier(
                screening.suspicions(
                        form.get("name"),
                        form.get("message"),
                        form.getOrDefault("subject", ""),
                        Duration.ofSeconds(seconds)),
                earlier);
    }
}
