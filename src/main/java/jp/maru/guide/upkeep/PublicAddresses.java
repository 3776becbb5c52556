package jp.maru.guide.upkeep;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jetty.util.InetAddressSet;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Resolves names to addresses of the public internet alone. The line is opened to the very addresses that were looked at:
 * no name is resolved a second time.
 *
 * @param refused which addresses are none of the public internet
 */
record PublicAddresses(SocketAddressResolver names, Predicate<InetAddress> refused) implements SocketAddressResolver {

    /**
     * This machine, private networks, the link, and whatever else IANA's registries of special-purpose addresses (RFC 6890)
     * keep from being a site's; of IPv6 all outside 2000::/3. Java makes an IPv4-mapped address the IPv4 address that it is.
     */
    static final Predicate<InetAddress> SPECIAL = set(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/3",
            "4000::/2",
            "8000::/1",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static Predicate<InetAddress> set(String... ranges) {
        InetAddressSet set = new InetAddressSet();
        set.addAll(List.of(ranges));
        return set;
    }

    @Override
    public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        names.resolve(host, port, context, new Promise<>() {
            @Override
            public void succeeded(List<InetSocketAddress> addresses) {
                if (addresses.stream().map(InetSocketAddress::getAddress).anyMatch(refused)) {
                    promise.failed(new NotPublic());
                } else {
                    promise.succeeded(addresses);
                }
            }

            @Override
            public void failed(Throwable failure) {
                promise.failed(failure);
            }
        });
    }

    /** A name leads to where no public page is. */
    static final class NotPublic extends Exception {}
}
