package jp.maru.guide.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SearchQueueTest {

    private final SearchQueue queue = new SearchQueue(1, 0);

    @Test
    void asksToComeAgainSoonWhereTooManyWait() throws Exception {
        assertThat(enters()).isTrue();

        SearchLater later = catchThrowableOfType(SearchLater.class, this::enters);

        assertThat(later.getStatusCode().value()).isEqualTo(503);
        assertThat(later.getHeaders().getFirst("Retry-After")).isEqualTo("5");
    }

    @Test
    void letsTheNextInWhenASearchIsAnswered() throws Exception {
        assertThat(enters()).isTrue();
        queue.afterCompletion(new MockHttpServletRequest(), new MockHttpServletResponse(), this, null);

        assertThat(enters()).isTrue();
    }

    private boolean enters() throws InterruptedException {
        return queue.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), this);
    }
}
