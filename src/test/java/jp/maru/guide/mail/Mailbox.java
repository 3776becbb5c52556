package jp.maru.guide.mail;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import jp.maru.guide.FreePort;
import jp.maru.guide.inquiry.TestClock;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The operator's mailbox: an SMTP server on this machine that can be stopped and started. */
public class Mailbox implements ApplicationContextInitializer<ConfigurableApplicationContext>, DisposableBean {
    private GreenMail server = new GreenMail();
    private Path data = Path.of("");
    private int port;
    private ApplicationContext site = new StaticApplicationContext();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            data = Files.createTempDirectory("inquiry");
            site = context;
            port = FreePort.any();
            server = serverAt(port);
            server.start();
            TestPropertyValues.of(
                            "guide.content.folder=src/test/resources/tiny",
                            "guide.data.folder=" + data,
                            "spring.datasource.url=jdbc:sqlite:" + data
                                    + "/guide.db?journal_mode=WAL&synchronous=FULL&busy_timeout=3000"
                                    + "&transaction_mode=IMMEDIATE&foreign_keys=true",
                            "spring.mail.host=127.0.0.1",
                            "spring.mail.port=" + port,
                            "guide.inquiry.from=form@guide.example",
                            "guide.inquiry.to=operator@guide.example")
                    .applyTo(context);
            ((GenericApplicationContext) context).registerBean(Mailbox.class, () -> this);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After the site, the first bean being the last to go: a database that vanishes before is rescued beside its folder. */
    @Override
    public void destroy() {
        server.stop();
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    /** Has what waits tried at once, as a start of the site does. */
    public void hurry() {
        site.getBean(DeliveryReminder.class).remember();
    }

    /**
     * Once nothing is under way: a mail that is cut off would begin an outage for the next. One that an earlier test has left
     * is over, so that the next mail finds out by itself.
     */
    public void close() {
        awaitRest();
        site.getBean(Outage.class).end();
        server.stop();
    }

    /** In place of the closed server: one that takes no mail from or for whom it does not like. */
    public FussyServer fussy() throws IOException {
        return new FussyServer(port);
    }

    /** Once whatever found it closed has been put off: what fails after the clock has been moved on would wait anew. */
    public void open() {
        awaitRest();
        server.start();
    }

    private void awaitRest() {
        await().until(() -> underWay(
                        site.getBean(JdbcClient.class),
                        site.getBean(TestClock.class).instant())
                == 0);
    }

    /** In place of the closed server: one that takes connections and says nothing. */
    public ServerSocket silence() throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        // ms; whoever waits in vain for a mail is to fail
        socket.setSoTimeout(30_000);
        socket.bind(new InetSocketAddress("127.0.0.1", port));
        return socket;
    }

    /** The operator's mails about one inquiry that have come, after waiting for the first. */
    public List<MimeMessage> mailsAbout(String number) {
        return await().until(() -> arrived("[受付番号 " + number + "]"), mails -> !mails.isEmpty());
    }

    public MimeMessage mailAbout(String number) {
        return mailsAbout(number).get(0);
    }

    /** The text of the digest that brings one inquiry, after waiting for it. */
    public String digestWith(String number) {
        return await().until(
                        () -> arrived("迷惑メールかもしれないお問い合わせ（").stream()
                                .map(Mailbox::text)
                                .filter(text -> text.contains("受付番号：" + number))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The mails under a subject that have come, after waiting for the first. */
    public List<MimeMessage> mailsUnder(String subject) {
        return await().until(() -> arrived(subject), mails -> !mails.isEmpty());
    }

    /** Whether one has come by now. */
    public boolean hasMailAbout(String number) {
        return !arrived("[受付番号 " + number + "]").isEmpty();
    }

    /** One that takes every mail, once it is started. */
    static GreenMail serverAt(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        // ms; two seconds, as it comes, are little for a machine that has much else to do
        setup.setServerStartupTimeout(60_000);
        return new GreenMail(setup);
    }

    /** How many mails some node is carrying, or should be by now. */
    public static int underWay(JdbcClient jdbc, Instant now) {
        return jdbc.sql(
                        "select count(*) from scheduled_tasks where task_name = ? and (picked = ? or execution_time <= ?)")
                .params(DeliveryTask.NAME, true, Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    private List<MimeMessage> arrived(String subject) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> subject(mail).startsWith(subject))
                .map(Mailbox::afresh)
                .toList();
    }

    /** Read again from its bytes, as another program would. */
    private static MimeMessage afresh(MimeMessage mail) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(bytes.toByteArray()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString().replace("\r\n", "\n");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
