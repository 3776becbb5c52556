package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class FailuresTest {

    private final Failures failures = new Failures();

    @Test
    void tellsTheFirstOnesAndThenTheirNumberAlone(CapturedOutput log) {
        for (int i = 0; i < Failures.MOST + 7; i++) {
            fail(new IllegalStateException("faked", new IllegalArgumentException("faked")));
        }
        assertThat(told(log))
                .hasSize(Failures.MOST)
                .allSatisfy(line -> assertThat(line)
                        .contains("ページを作れませんでした。java.lang.IllegalStateException jp.maru.guide.site.FailuresTest.")
                        .contains(" ← java.lang.IllegalArgumentException "));

        failures.tellNumber();
        assertThat(told(log)).last().asString().endsWith("ページを作れないことが、この1分にほかに7回ありました。");

        failures.tellNumber();
        fail(new StackOverflowError());
        assertThat(told(log)).hasSize(Failures.MOST + 2);
        assertThat(log.getAll()).doesNotContain("faked");
    }

    @Test
    void tellsNothingOfVisitorsWhoHangUp(CapturedOutput log) {
        fail(new IllegalStateException(new EofException(new IOException("Broken pipe"))));

        assertThat(told(log)).isEmpty();
        assertThat(log.getAll()).doesNotContain("Broken pipe");
    }

    /** Another site of the tests may tell something else meanwhile. */
    private static List<String> told(CapturedOutput log) {
        return log.getAll().lines().filter(line -> line.contains("ページを作れ")).toList();
    }

    private void fail(Throwable failure) {
        FilterChain failing = (request, response) -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        };
        assertThatThrownBy(
                        () -> failures.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), failing))
                .isSameAs(failure);
    }
}
