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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.maru.guide.FreePort;
import jp.maru.guide.Jar;
import jp.maru.guide.content.TinySite;
import jp.maru.guide.mail.MoodyServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The packaged program, killed without warning again and again while visitors send and the SMTP servers have their moods.
 * It is four sites at once, each with its own data: to start the program takes far longer than to start one more site in it.
 */
class KilledIT {
    private static final int SITES = 4;
    private static final int KILLS = 5;
    private static final int LONGEST_LIFE = 2_000;

    @TempDir
    Path folder;

    @Test
    void losesNothingAndMixesNothingUp() throws Exception {
        TinySite.in(folder);
        Jar jar = Jar.archived(folder, SeveralSites.class);
        Random random = new Random(4);
        List<Site> sites = new ArrayList<>();
        ExecutorService visitors = Executors.newFixedThreadPool(SITES);
        try {
            for (int number = 0; number < SITES; number++) {
                sites.add(new Site(folder.resolve("data" + number)));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                for (int number = 0; number < SITES; number++) {
                    sites.get(number).mails.be(mood(kill + number));
                }
                Process program = start(jar, sites);
                CompletableFuture.delayedExecutor(random.nextInt(LONGEST_LIFE), TimeUnit.MILLISECONDS)
                        .execute(program::destroyForcibly);
                CompletableFuture.allOf(sites.stream()
                                .map(site -> CompletableFuture.runAsync(site::sendUntilItDies, visitors))
                                .toArray(CompletableFuture[]::new))
                        .join();
                assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }

            for (Site site : sites) {
                site.mails.be(MoodyServer.Mood.WELL);
            }
            Process program = start(jar, sites);
            try {
                for (Site site : sites) {
                    site.assertNothingIsLostOrMixedUp();
                }
            } finally {
                Jar.stop(program);
            }
            // how many there are depends on the machine: a busy one takes a second for each
            assertThat(sites.stream().mapToInt(site -> site.receipts.size()).sum())
                    .isGreaterThan(KILLS);
        } finally {
            visitors.shutdownNow();
            for (Site site : sites) {
                site.mails.close();
            }
        }
    }

    private static MoodyServer.Mood mood(int number) {
        return MoodyServer.Mood.values()[number % MoodyServer.Mood.values().length];
    }

    /** Starts the program, and has what nobody answered sent again. */
    private Process start(Jar jar, List<Site> sites) throws IOException {
        List<String> settings = new ArrayList<>();
        for (Site site : sites) {
            settings.add(site.settings(FreePort.any()));
        }
        Process program = jar.start(folder, settings.toArray(String[]::new));
        for (Site site : sites) {
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(50))
                    .failFast("it has ended by itself", () -> !program.isAlive())
                    .ignoreExceptions()
                    .until(() -> site.visitor.gets("/inquiry").status() == 200);
        }
        sites.forEach(Site::sendUnansweredAgain);
        return program;
    }

    private static final class Site {

        final MoodyServer mails = new MoodyServer();

        /** Receipt numbers that visitors saw, each with the form that was sent. */
        final Map<String, Map<String, String>> receipts = new LinkedHashMap<>();

        /** Forms on their way when the program died: nobody told the visitor anything. */
        private final List<Map<String, String>> unanswered = new ArrayList<>();

        private final Path data;

        Visitor visitor = new Visitor(0);

        Site(Path data) throws IOException {
            this.data = data;
        }

        /** On another port than before. */
        String settings(int port) {
            visitor = new Visitor(port);
            return String.join(
                    "\n",
                    "--server.address=127.0.0.1",
                    "--server.port=" + port,
                    "--management.server.port=0",
                    "--guide.data.folder=" + data,
                    "--spring.mail.host=127.0.0.1",
                    "--spring.mail.port=" + mails.port(),
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

        void sendUntilItDies() {
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

        void sendUnansweredAgain() {
            unanswered.forEach(form -> noteReceipt(visitor.posts("/inquiry", form), form));
            unanswered.clear();
        }

        private void noteReceipt(Answer answer, Map<String, String> form) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(303);
            receipts.put(answer.number(), form);
        }

        void assertNothingIsLostOrMixedUp() throws Exception {
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() ->
                            assertThat(messageIds().keySet()).containsExactlyInAnyOrderElementsOf(receipts.keySet()));

            assertThat(stored()).containsExactlyInAnyOrderElementsOf(receipts.keySet());
            assertThat(messageIds())
                    .allSatisfy((number, ids) -> assertThat(ids).containsExactly("<" + number + "@guide.example>"));
            receipts.forEach((number, form) ->
                    assertThat(visitor.posts("/inquiry", form).number()).isEqualTo(number));
            assertThat(stored()).hasSize(receipts.size());
        }

        /** By receipt number, under which Message-IDs the operator got it. */
        private Map<String, Set<String>> messageIds() throws Exception {
            Map<String, Set<String>> ids = new HashMap<>();
            for (MimeMessage mail : mails.mails()) {
                if (!mail.getSubject().startsWith("[受付番号 ")) {
                    continue;
                }
                String number = mail.getSubject().replaceAll("^\\[受付番号 (\\S+)].*", "$1");
                ids.computeIfAbsent(number, any -> new HashSet<>()).add(mail.getMessageID());
            }
            return ids;
        }

        private List<String> stored() {
            return JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + data.resolve("guide.db")))
                    .sql("select number from inquiry")
                    .query(String.class)
                    .list();
        }
    }
}
