package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.maru.guide.Jar;
import jp.maru.guide.content.TinySite;
import jp.maru.guide.mail.MoodyServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The packaged jar, killed without warning again and again while visitors send and the SMTP server has its moods. */
class KilledIT {
    private static final int KILLS = 20;
    private static final int LONGEST_LIFE = 1_000;

    @TempDir
    Path folder;

    /** Receipt numbers that visitors saw, each with the form that was sent. */
    private final Map<String, Map<String, String>> receipts = new LinkedHashMap<>();

    /** Forms on their way when the program died: nobody told the visitor anything. */
    private final List<Map<String, String>> unanswered = new ArrayList<>();

    @Test
    void losesNothingAndMixesNothingUp() throws Exception {
        TinySite.in(folder);
        Jar jar = Jar.archived(folder);
        Random random = new Random(4);
        try (MoodyServer server = new MoodyServer()) {
            for (int kill = 0; kill < KILLS; kill++) {
                server.be(MoodyServer.Mood.values()[kill % MoodyServer.Mood.values().length]);
                int port = Jar.freePort();
                Process site = start(jar, port, server.port());
                Visitor visitor = new Visitor(port);
                awaitSite(site, visitor);
                sendUnansweredAgain(visitor);
                CompletableFuture.delayedExecutor(random.nextInt(LONGEST_LIFE), TimeUnit.MILLISECONDS)
                        .execute(site::destroyForcibly);
                sendUntilItDies(visitor);
                assertThat(site.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }

            server.be(MoodyServer.Mood.WELL);
            int port = Jar.freePort();
            Process site = start(jar, port, server.port());
            try {
                Visitor visitor = new Visitor(port);
                awaitSite(site, visitor);
                sendUnansweredAgain(visitor);
                await().atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofMillis(500))
                        .untilAsserted(() -> assertThat(messageIds(server).keySet())
                                .containsExactlyInAnyOrderElementsOf(receipts.keySet()));

                // how many there are depends on the machine: a busy one takes a second for each
                assertThat(receipts).hasSizeGreaterThan(KILLS / 4);
                assertThat(stored()).containsExactlyInAnyOrderElementsOf(receipts.keySet());
                assertThat(messageIds(server))
                        .allSatisfy((number, ids) -> assertThat(ids).containsExactly("<" + number + "@guide.example>"));
                receipts.forEach((number, form) ->
                        assertThat(visitor.posts("/inquiry", form).number()).isEqualTo(number));
                assertThat(stored()).hasSize(receipts.size());
            } finally {
                Jar.stop(site);
            }
        }
    }

    private void sendUntilItDies(Visitor visitor) {
        while (true) {
            Map<String, String> form;
            try {
                form = visitor.posts("/inquiry/confirm", Visitor.hanako()).form();
            } catch (IllegalStateException died) {
                return;
            }
            try {
                noteReceipt(visitor.posts("/inquiry", form), form);
            } catch (IllegalStateException died) {
                unanswered.add(form);
                return;
            }
        }
    }

    private void sendUnansweredAgain(Visitor visitor) {
        unanswered.forEach(form -> noteReceipt(visitor.posts("/inquiry", form), form));
        unanswered.clear();
    }

    private void noteReceipt(Answer answer, Map<String, String> form) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        receipts.put(answer.number(), form);
    }

    private static void awaitSite(Process site, Visitor visitor) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .failFast("it has ended by itself", () -> !site.isAlive())
                .ignoreExceptions()
                .until(() -> visitor.gets("/inquiry").status() == 200);
    }

    /** By receipt number, under which Message-IDs the operator got it. */
    private static Map<String, Set<String>> messageIds(MoodyServer server) throws Exception {
        Map<String, Set<String>> ids = new HashMap<>();
        for (MimeMessage mail : server.mails()) {
            if (!mail.getSubject().startsWith("[受付番号 ")) {
                continue;
            }
            String number = mail.getSubject().replaceAll("^\\[受付番号 (\\S+)].*", "$1");
            ids.computeIfAbsent(number, any -> new HashSet<>()).add(mail.getMessageID());
        }
        return ids;
    }

    private List<String> stored() {
        return JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + folder.resolve("data/guide.db")))
                .sql("select number from inquiry")
                .query(String.class)
                .list();
    }

    private Process start(Jar jar, int port, int smtp) throws IOException {
        return jar.start(
                folder,
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--management.server.port=0",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + smtp,
                "--guide.inquiry.from=form@guide.example",
                "--guide.inquiry.to=operator@guide.example",
                "--guide.inquiry.pauses=1s",
                "--guide.inquiry.unanswered-pauses=1s",
                "--guide.inquiry.hourly-limit=100000",
                "--guide.inquiry.address-limit=100000",
                "--guide.inquiry.repeat-limit=100000",
                "--guide.inquiry.min-seconds=0",
                // what a killed one was carrying is soon taken up
                "--db-scheduler.heartbeat-interval=1s",
                "--db-scheduler.polling-interval=200ms");
    }
}
