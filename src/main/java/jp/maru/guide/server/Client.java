package jp.maru.guide.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who is at the other end, as far as counting goes: an IPv4 address, or the first 64 bits of an IPv6 address, among the rest
 * of which a single machine may choose.
 */
record Client(String network) {

    private static final int NETWORK_BYTES = 64 / 8;

    static Client of(SocketAddress remote) {
        return address(remote).map(Client::of).orElseGet(() -> new Client(remote.toString()));
    }

    /** Empty where a proxy has named the visitor by anything but an address. */
    static Optional<InetAddress> address(SocketAddress remote) {
        if (!(remote instanceof InetSocketAddress internet)) {
            return Optional.empty();
        }
        return internet.isUnresolved()
                ? Proxies.Subnet.address(internet.getHostString())
                : Optional.of(internet.getAddress());
    }

    private static Client of(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean isLong = address instanceof Inet6Address;
        return new Client(HexFormat.of().formatHex(isLong ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes));
    }
}
