package jp.maru.guide.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.ProviderGuide;
import jp.maru.guide.mail.FussyServer;
import jp.maru.guide.mail.Mailbox;
import jp.maru.guide.mail.MoodyServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A site that is stopped and started again some days later, or by a clock that says so. */
class RestartedLaterTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatItsMailHasNotReachedWhileTheServerIsAway() throws Exception {
        try (MoodyServer server = new MoodyServer()) {
            String number;
            server.be(MoodyServer.Mood.AWAY);
            try (ConfigurableApplicationContext site = start("0d", server.port(), "--guide.inquiry.keep=1d")) {
                number = visitorOf(site).sends(Visitor.hanako()).number();
                await().until(() -> stored(site).get(0).attempts() == 1);
            }
            try (ConfigurableApplicationContext site = start("3d", server.port(), "--guide.inquiry.keep=1d")) {
                assertThat(stored(site)).extracting(InquiryStatus::number).containsExactly(number);
            }
            server.be(MoodyServer.Mood.WELL);
            try (ConfigurableApplicationContext site = start("6d", server.port(), "--guide.inquiry.keep=1d")) {
                await().until(() -> subjects(server)
                        .containsAll(List.of("[受付番号 " + number + "] 解約・乗り換えのこと", "保管期間を過ぎたお問い合わせを消すのを待っています")));
                await().until(() -> stored(site).stream().allMatch(InquiryStatus::sent));

                site.getBean(Retention.class).purge();

                assertThat(stored(site)).isEmpty();
            }
        }
    }

    @Test
    void keepsEverythingWhenTheClockIsHalfAYearOn() throws Exception {
        try (MoodyServer server = new MoodyServer()) {
            server.be(MoodyServer.Mood.WELL);
            try (ConfigurableApplicationContext site = start("0d", server.port())) {
                Visitor visitor = visitorOf(site);
                for (int i = 0; i < 44; i++) {
                    visitor.sends(Visitor.hanako());
                }
                await().until(() -> stored(site).stream().allMatch(InquiryStatus::sent));
            }
            try (ConfigurableApplicationContext site = start("200d", server.port())) {
                assertThat(stored(site)).hasSize(44);
                await().until(() -> subjects(server).contains("保管期間を過ぎたお問い合わせを消すのを待っています"));
            }
        }
    }

    @Test
    void doesNotHurryWhatTheServerWasThinkingOverWhenTheSiteStopped() throws Exception {
        try (FussyServer server = new FussyServer(0).thinkingOver("解約・乗り換えのこと", Duration.ofDays(1))) {
            String number;
            try (ConfigurableApplicationContext site =
                    start("0d", server.port(), "--db-scheduler.shutdown-max-wait=0s")) {
                number = visitorOf(site).sends(Visitor.hanako()).number();
                server.mail("[受付番号 " + number + "]");
            }
            try (ConfigurableApplicationContext site = start("1h", server.port())) {
                assertThat(stored(site).get(0).unanswered()).isTrue();
                await().until(
                                () -> site.getBean(JdbcClient.class)
                                        .sql("select picked from scheduled_tasks where task_instance = ?")
                                        .param(number + ":notice")
                                        .query(Boolean.class)
                                        .single(),
                                picked -> !picked);
                await().until(() -> Mailbox.underWay(
                                site.getBean(JdbcClient.class),
                                site.getBean(Clock.class).instant())
                        == 0);
                server.mail("もう届いているかもしれないメールがあります");
                assertThat(server.mails("[受付番号 " + number + "]")).hasSize(1);
            }
            try (ConfigurableApplicationContext site =
                    start("8h", server.port(), "--db-scheduler.shutdown-max-wait=0s")) {
                await().until(() -> server.mails("[受付番号 " + number + "]").size() == 2);
            }
        }
    }

    /** The database's settings; SQLite in the folder if there are none. */
    List<String> database() {
        return List.of();
    }

    private ConfigurableApplicationContext start(String later, int smtp, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--later=" + later,
                "--server.port=0",
                "--management.server.port=0",
                "--guide.content.folder=src/test/resources/tiny",
                "--guide.data.folder=" + folder.resolve("data"),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + smtp,
                "--guide.inquiry.from=form@guide.example",
                "--guide.inquiry.to=operator@guide.example",
                "--guide.inquiry.acknowledge=false",
                "--db-scheduler.polling-interval=50ms"));
        database().forEach(setting -> all.add("--" + setting));
        InquirySite.UNSUSPECTING.lines().forEach(setting -> all.add("--" + setting));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(ProviderGuide.class, Later.class).run(all.toArray(String[]::new));
    }

    private static List<InquiryStatus> stored(ConfigurableApplicationContext site) {
        return site.getBean(OperatorDesk.class).list();
    }

    private static Visitor visitorOf(ConfigurableApplicationContext site) {
        return new Visitor(site.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static List<String> subjects(MoodyServer server) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (var mail : server.mails()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Later {
        @Bean
        @Primary
        Clock laterClock(@Value("${later}") Duration later) {
            return Clock.offset(new TestClock(), later);
        }
    }
}
