package jp.maru.guide;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port at which nobody listens now, nor later by chance: the system gives other ports to those who do not mind which. */
public final class FreePort {

    private static final int FIRST = 10_000;

    /** From here on Linux gives them away; other systems begin even later. */
    private static final int END = 32_768;

    private FreePort() {}

    public static int any() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (BindException taken) {
                // the next one
            }
        }
    }
}
