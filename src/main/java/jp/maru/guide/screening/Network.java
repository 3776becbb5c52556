package jp.maru.guide.screening;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The line that a visitor comes by, as far as it can be told from an address. Of IPv4 the whole address: a carrier's is
 * shared by many phones already, and its neighbours belong to strangers. Of IPv6 the first 56 bits: as much as one line in
 * Japan gets, so that nobody walks through the addresses of his own, and those who may share it on a mobile network are
 * fewer than behind one address of IPv4.
 */
public record Network(String text) {
    private static final int LINE_BYTES = 56 / 8;

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    /** Anything else might be looked up as the name of a host. */
    private static final Pattern ADDRESS =
            Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}|(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]{1,45}");

    /** @param address as the request tells it; one that cannot be read is a network of its own */
    public static Network of(String address) {
        String plain = address.replaceFirst("%.*", "");
        if (!ADDRESS.matcher(plain).matches()) {
            return new Network(address);
        }
        try {
            InetAddress read = InetAddress.getByName(plain);
            byte[] bytes = read.getAddress();
            if (read instanceof Inet6Address) {
                Arrays.fill(bytes, LINE_BYTES, bytes.length, (byte) 0);
            }
            return new Network(InetAddress.getByAddress(bytes).getHostAddress());
        } catch (UnknownHostException unreadable) {
            return new Network(address);
        }
    }
}
