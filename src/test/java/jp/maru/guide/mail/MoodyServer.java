package jp.maru.guide.mail;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.maru.guide.FreePort;
import org.jspecify.annotations.Nullable;

/** An SMTP server on one port of this machine that is well at times, and at others in one of the moods servers have. */
public class MoodyServer implements AutoCloseable {

    public enum Mood {
        /** Nobody listens. */
        AWAY,
        /** Takes connections and says nothing. */
        SILENT,
        /** Hangs up in the middle of a mail. */
        ABRUPT,
        WELL
    }

    private final int port;
    private final List<MimeMessage> mails = new ArrayList<>();
    private @Nullable GreenMail well;
    private @Nullable ServerSocket unwell;
    private @Nullable Thread accepting;

    public MoodyServer() throws IOException {
        port = FreePort.any();
    }

    public int port() {
        return port;
    }

    public void be(Mood mood) throws IOException {
        close();
        switch (mood) {
            case AWAY -> {}
            case SILENT -> listen();
            case ABRUPT -> {
                ServerSocket listening = listen();
                accepting = new Thread(() -> hangUpOnEveryone(listening));
                accepting.setDaemon(true);
                accepting.start();
            }
            case WELL -> {
                well = Mailbox.serverAt(port);
                well.start();
            }
        }
    }

    /** All that ever came. */
    public List<MimeMessage> mails() {
        List<MimeMessage> all = new ArrayList<>(mails);
        if (well != null) {
            all.addAll(Arrays.asList(well.getReceivedMessages()));
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        if (well != null) {
            mails.addAll(Arrays.asList(well.getReceivedMessages()));
            well.stop();
            well = null;
        }
        if (unwell != null) {
            unwell.close();
            unwell = null;
        }
        if (accepting != null) {
            try {
                // a thread that still accepts keeps the port
                accepting.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            accepting = null;
        }
    }

    private ServerSocket listen() throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        unwell = socket;
        return socket;
    }

    private static void hangUpOnEveryone(ServerSocket listening) {
        while (!listening.isClosed()) {
            try (Socket caller = listening.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                say(caller, "220 moody");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.equals("DATA")) {
                        say(caller, "354 go on");
                        in.readLine();
                        break;
                    }
                    say(caller, "250 well");
                }
            } catch (IOException | UncheckedIOException gone) {
                // the next one
            }
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
