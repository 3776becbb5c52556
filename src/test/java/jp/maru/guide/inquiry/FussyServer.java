package jp.maru.guide.inquiry;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server (RFC 5321) that answers some commands in its own way, and otherwise takes every mail. */
class FussyServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Thread thread;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<MimeMessage> mails = new CopyOnWriteArrayList<>();

    FussyServer(int port) throws IOException {
        socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on, what begins like this gets that answer. */
    FussyServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** Everything that was said to it. */
    List<String> commands() {
        return commands;
    }

    /** The mails with such a subject that it took, after waiting for the first. */
    MimeMessage mail(String subject) {
        return await().until(
                        () -> mails.stream()
                                .filter(mail -> subject(mail).startsWith(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        try {
            // a thread that still accepts keeps the port
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException left) {
                // the next one, please
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            String command = line;
            String answer = answers.entrySet().stream()
                    .filter(entry -> command.startsWith(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(line.startsWith("DATA") ? "354 go on" : "250 ok");
            say(client, answer);
            if (answer.startsWith("354")) {
                StringBuilder mail = new StringBuilder();
                for (String part = in.readLine(); part != null && !part.equals("."); part = in.readLine()) {
                    mail.append(part).append("\r\n");
                }
                mails.add(read(mail.toString()));
                say(client, "250 taken");
            }
            if (line.startsWith("QUIT")) {
                return;
            }
        }
    }

    private static MimeMessage read(String mail) throws IOException {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
        } catch (MessagingException garbled) {
            throw new IOException(garbled);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException garbled) {
            throw new IllegalStateException(garbled);
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
