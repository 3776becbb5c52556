package jp.maru.guide.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.5/32, 10.0.0.5, true",
        "10.0.0.5/32, 10.0.0.4, false",
        "10.0.0.5/8, 10.255.0.1, true",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "0.0.0.0/0, 192.0.2.1, true",
        "2001:db8::/64, 2001:db8::ffff, true",
        "2001:db8::/64, 2001:db8:0:1::, false",
        "0.0.0.0/0, 2001:db8::1, false"
    })
    void knowWhoBelongsToThem(String proxies, String address, boolean belongs) throws Exception {
        assertThat(Proxies.of(proxies).contains(InetAddress.getByName(address))).isEqualTo(belongs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.5", "10.0.0.5/33", "proxy", "10.0.0.0/8,,10.0.0.5/32", "10.0.0.0/8;11.0.0.0/8", "10.*/8"
            })
    void areRefusedIfNobodyWouldKnowThem(String proxies) {
        assertThatThrownBy(() -> Proxies.of(proxies))
                .hasMessageMatching("guide\\.site\\.proxies の「[^」]*」は読めません。"
                        + "信頼する中継サーバーを「10\\.0\\.0\\.5/32,2001:db8::/64」のように、アドレスと「/」と桁数で書いてください。");
    }

    @Test
    void areNobodyByDefault() {
        assertThat(Proxies.of("").isNobody()).isTrue();
    }

    /** What stands further to the left may have been written by the visitor himself. */
    @Test
    void takeTheLastAddressThatIsNoneOfThemForTheVisitor() {
        Proxies proxies = Proxies.of("10.0.0.0/8, 2001:db8::/64");

        assertThat(proxies.visitor(List.of("192.0.2.66", "192.0.2.7", "10.0.0.5", "2001:db8::5")))
                .contains("192.0.2.7");
        assertThat(proxies.visitor(List.of("10.0.0.7", "10.0.0.5"))).contains("10.0.0.7");
        assertThat(proxies.visitor(List.of("192.0.2.7", "unknown"))).contains("unknown");
        assertThat(proxies.visitor(List.of())).isEmpty();
    }
}
