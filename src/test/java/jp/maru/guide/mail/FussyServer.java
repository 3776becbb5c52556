package jp.maru.guide.mail;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An SMTP server (RFC 5321) that answers some commands in its own way, thinks over some mails before it answers, and
 * otherwise takes every mail.
 */
public class FussyServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Thread thread;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<MimeMessage> mails = new CopyOnWriteArrayList<>();
    private final Map<String, Duration> thoughts = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public FussyServer(int port) throws IOException {
        this(new ServerSocket(), port);
    }

    /** One that speaks TLS from the first byte on, with a certificate that nobody has signed. */
    public static FussyServer encrypted() throws IOException {
        return new FussyServer(new DummySSLServerSocketFactory().createServerSocket(), 0);
    }

    private FussyServer(ServerSocket socket, int port) throws IOException {
        this.socket = socket;
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** From now on, what begins like this gets that answer. */
    public FussyServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** From now on, once it has had the whole of a mail whose subject holds this, it says nothing for so long. */
    public FussyServer thinkingOver(String subject, Duration howLong) {
        thoughts.put(subject, howLong);
        return this;
    }

    /** Everything that was said to it. */
    public List<String> commands() {
        return commands;
    }

    /** The first mail with such a subject that it has had, after waiting for it. */
    public MimeMessage mail(String subject) {
        return await().until(() -> mails(subject), mails -> !mails.isEmpty()).get(0);
    }

    /** All mails with such a subject that it has had, answered or not. */
    public List<MimeMessage> mails(String subject) {
        return mails.stream().filter(mail -> subject(mail).startsWith(subject)).toList();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
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
            try {
                Socket client = socket.accept();
                Thread talk = new Thread(() -> talk(client));
                talk.setDaemon(true);
                talk.start();
            } catch (IOException left) {
                // the next one, please
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            listen(client);
        } catch (IOException | InterruptedException left) {
            // nobody misses it
        }
    }

    private void listen(Socket client) throws IOException, InterruptedException {
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
                MimeMessage whole = read(mail.toString());
                mails.add(whole);
                if (closed.await(thought(whole).toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                say(client, "250 taken");
            }
            if (line.startsWith("QUIT")) {
                return;
            }
        }
    }

    private Duration thought(MimeMessage mail) {
        return thoughts.entrySet().stream()
                .filter(entry -> subject(mail).contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Duration.ZERO);
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
