package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicketTest {
    private final FilledForm filled = FilledForm.of(Visitor.hanako());
    private final Ticket ticket = new Ticket("id", TestClock.TEN, Ticket.digestOf(filled));

    @Test
    void livesForADay() {
        assertThat(ticket.expired(TestClock.TEN.plus(Ticket.LIFE))).isFalse();
        assertThat(ticket.expired(TestClock.TEN.plus(Ticket.LIFE).plusMillis(1)))
                .isTrue();
    }

    @Test
    void coversTheseEntriesAndNoOthers() {
        Map<String, String> shifted = Visitor.hanakoWith("name", "山田花子hanako@example.jp");
        shifted.put("email", "");

        assertThat(ticket.covers(FilledForm.of(Visitor.hanako()))).isTrue();
        assertThat(ticket.covers(FilledForm.of(Visitor.hanakoWith("phone", ""))))
                .isFalse();
        assertThat(ticket.covers(FilledForm.of(shifted))).isFalse();
    }

    @Test
    void takesEveryLineEndForTheSame() {
        Map<String, String> form = Visitor.hanako();
        form.replaceAll((field, text) -> text.replace("\n", "\r\n"));

        assertThat(ticket.covers(FilledForm.of(form))).isTrue();
    }

    @Test
    void leadsToANumberThatCanBeReadOut() {
        assertThat(ReceiptNumber.draw(LocalDate.of(2026, 11, 24), new Random(1)).text())
                .matches("20261124-[^0O1IL2Z5S8BUV]{5}");
    }
}
