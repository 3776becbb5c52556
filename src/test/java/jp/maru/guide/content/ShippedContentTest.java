package jp.maru.guide.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The content that goes with the program; what its operator writes there is nothing to a test, as long as it is in order. */
class ShippedContentTest {

    @Test
    void isAccepted() {
        assertThat(new TinySite(Path.of("content")).problems()).isEmpty();
    }
}
