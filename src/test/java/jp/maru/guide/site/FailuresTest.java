package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.io.IOException;
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
        assertThat(log.getAll().lines())
                .hasSize(Failures.MOST)
                .allSatisfy(line -> assertThat(line)
                        .contains("ページを作れませんでした。java.lang.IllegalStateException jp.maru.guide.site.FailuresTest.")
                        .contains(" ← java.lang.IllegalArgumentException ")
                        .doesNotContain("faked"));

        failures.tellNumber();
        assertThat(log.getAll()).endsWith("ページを作れないことが、この1分にほかに7回ありました。\n");

        failures.tellNumber();
        fail(new StackOverflowError());
        assertThat(log.getAll().lines()).hasSize(Failures.MOST + 2);
    }

    @Test
    void tellsNothingOfVisitorsWhoHangUp(CapturedOutput log) {
        fail(new IllegalStateException(new EofException(new IOException("Broken pipe"))));

        assertThat(log.getAll()).isEmpty();
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
