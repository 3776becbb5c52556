package jp.maru.guide.server;

import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The proxies in front of the site. Nobody else is believed about whom a request comes from. */
record Proxies(List<Subnet> subnets) {

    /** @param text networks like {@code 10.0.0.5/32}, with commas between them; empty: none */
    static Proxies of(String text) {
        return new Proxies(
                text.isBlank()
                        ? List.of()
                        : Stream.of(text.split(",", -1))
                                .map(String::strip)
                                .map(Subnet::of)
                                .toList());
    }

    boolean isNobody() {
        return subnets.isEmpty();
    }

    /** Whether one of these is at that end of a line. */
    boolean contains(SocketAddress remote) {
        return Client.address(remote).filter(this::contains).isPresent();
    }

    boolean contains(InetAddress address) {
        return subnets.stream().anyMatch(subnet -> subnet.contains(address));
    }

    /**
     * The last address in the way of a request that is none of these: what stands before it anybody may have written.
     *
     * @param forwarded the {@code X-Forwarded-For} of one of these
     */
    Optional<String> visitor(List<String> forwarded) {
        for (int last = forwarded.size() - 1; last >= 0; last--) {
            String address = forwarded.get(last);
            if (Subnet.address(address).filter(this::contains).isEmpty()) {
                return Optional.of(address);
            }
        }
        return forwarded.stream().findFirst();
    }

    /** @param bits how many leading bits of an address count */
    record Subnet(InetAddress base, int bits) {

        private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

        /** Anything else might be looked up as the name of a host. */
        private static final Pattern ADDRESS =
                Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}|(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]{1,45}");

        private static final Pattern NOTATION = Pattern.compile("(.+)/(\\d{1,3})");

        static Subnet of(String text) {
            Matcher notation = NOTATION.matcher(text);
            if (notation.matches()) {
                Optional<InetAddress> base = address(notation.group(1));
                int bits = Integer.parseInt(notation.group(2));
                if (base.isPresent() && bits <= base.get().getAddress().length * Byte.SIZE) {
                    return new Subnet(base.get(), bits);
                }
            }
            throw new UnreadableProxy(text);
        }

        static Optional<InetAddress> address(String text) {
            try {
                return ADDRESS.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
            } catch (UnknownHostException unreadable) {
                return Optional.empty();
            }
        }

        boolean contains(InetAddress address) {
            byte[] here = base.getAddress();
            byte[] there = address.getAddress();
            if (here.length != there.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if (((here[bit / Byte.SIZE] ^ there[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
