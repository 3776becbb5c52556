package jp.maru.guide.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are taken for one sender. */
class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "2001:db8:1:200::1, 2001:db8:1:2ff:1:2:3:4",
        "2001:db8:1:200::1%eth0, 2001:DB8:1:200:0:0:0:1",
        "::1, 0:0:0:0:0:0:0:1"
    })
    void takesForOne(String address, String other) {
        assertThat(Network.of(address)).isEqualTo(Network.of(other));
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.8", "2001:db8:1:2ff::1, 2001:db8:1:300::1", "::1, 127.0.0.1"})
    void keepsApart(String address, String other) {
        assertThat(Network.of(address)).isNotEqualTo(Network.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "unknown", "localhost", "face", "999.1.1.1", "1.2.3", "1:2:3", ":::", "1.2.3.4:80", "::g"})
    void takesWhatCannotBeReadForANetworkOfItsOwn(String address) {
        assertThat(Network.of(address)).isEqualTo(new Network(address));
    }
}
