package jp.maru.guide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.stream.IntStream;
import org.eclipse.jetty.io.Connection;
import org.junit.jupiter.api.Test;

class UnfinishedBodiesTest {

    private final UnfinishedBodies bodies = new UnfinishedBodies(Proxies.of("10.0.0.5/32"));

    @Test
    void leaveRoomForOthersWhereOneClientHasTooMany() {
        assertThat(beginMany("192.0.2.7")).isEqualTo(UnfinishedBodies.MOST_OF_ONE_CLIENT);
        assertThat(bodies.begin(body("192.0.2.8"))).isTrue();
    }

    @Test
    void countTheAddressesOfAnIpv6NetworkTogether() {
        beginMany("2001:db8::1");

        assertThat(bodies.begin(body("2001:db8::2"))).isFalse();
        assertThat(bodies.begin(body("2001:db8:0:1::1"))).isTrue();
    }

    @Test
    void doNotCountThoseOfAProxy() {
        assertThat(beginMany("10.0.0.5")).isEqualTo(UnfinishedBodies.MOST_OF_ONE_CLIENT + 1);
    }

    @Test
    void haveRoomAgainWhenOneHasArrived() {
        UnfinishedBodies.Body body = body("192.0.2.7");
        bodies.begin(body);
        beginMany("192.0.2.7");
        bodies.end(body);

        assertThat(bodies.begin(body("192.0.2.7"))).isTrue();
        assertThat(bodies.end(body)).as("leaves but once").isFalse();
    }

    @Test
    void holdNoMoreThanTheMemoryThatIsThere() {
        UnfinishedBodies.Body body = body("192.0.2.7");
        bodies.begin(body);

        assertThat(bodies.grow(body, (int) UnfinishedBodies.MOST_BYTES)).isTrue();
        assertThat(bodies.grow(body, 1)).isFalse();
        bodies.end(body);
        bodies.begin(body);
        assertThat(bodies.grow(body, 1)).isTrue();
    }

    private long beginMany(String address) {
        return IntStream.rangeClosed(0, UnfinishedBodies.MOST_OF_ONE_CLIENT)
                .filter(i -> bodies.begin(body(address)))
                .count();
    }

    private static UnfinishedBodies.Body body(String address) {
        return new UnfinishedBodies.Body() {
            @Override
            public Connection line() {
                throw new AssertionError("not asked for");
            }

            @Override
            public SocketAddress remote() {
                return new InetSocketAddress(address, 4711);
            }

            @Override
            public long since() {
                return 0;
            }

            @Override
            public void giveUp() {}
        };
    }
}
