package jp.maru.guide.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.maru.guide.ProviderGuide;
import jp.maru.guide.inquiry.Answer;
import jp.maru.guide.inquiry.InquiryParts;
import jp.maru.guide.inquiry.TestClock;
import jp.maru.guide.inquiry.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who counts as one sender: on several machines, and behind a proxy. */
class SenderTest {
    @TempDir
    Path folder;

    private int inquiries;

    @Test
    void isCountedByAllMachinesTogether() {
        try (ConfigurableApplicationContext one = start("guide.inquiry.hourly-limit=2");
                ConfigurableApplicationContext other = start("guide.inquiry.hourly-limit=2")) {
            assertThat(suspicions(one, send(one, ""))).isEmpty();
            assertThat(suspicions(one, send(other, ""))).isEmpty();
            assertThat(suspicions(one, send(one, ""))).isEqualTo("NETWORK");
            assertThat(suspicions(one, send(other, ""))).isEqualTo("NETWORK");
            for (int i = 4; i < 20; i++) {
                assertThat(send(i % 2 == 0 ? one : other, "").status()).isEqualTo(303);
            }

            assertThat(send(one, "").status()).isEqualTo(429);
            assertThat(send(other, "").status()).isEqualTo(429);
        }
        try (ConfigurableApplicationContext again = start("guide.inquiry.hourly-limit=2")) {
            assertThat(send(again, "").status()).isEqualTo(429);
        }
    }

    @Test
    void isNotWhoeverAStrangerClaimsToBe() {
        try (ConfigurableApplicationContext site = start("guide.inquiry.hourly-limit=1")) {
            assertThat(suspicions(site, send(site, "203.0.113.1"))).isEmpty();
            assertThat(suspicions(site, send(site, "203.0.113.2"))).isEqualTo("NETWORK");
        }
    }

    @Test
    void isNotWhoeverAProxyThatIsNotOursNames() {
        try (ConfigurableApplicationContext site =
                start("guide.inquiry.hourly-limit=1", "guide.site.proxies=10.0.0.0/8,192.168.0.0/16")) {
            assertThat(suspicions(site, send(site, "203.0.113.1"))).isEmpty();
            assertThat(suspicions(site, send(site, "203.0.113.2"))).isEqualTo("NETWORK");
        }
    }

    @Test
    void isWhoeverOurProxySawAndNotWhatTheVisitorClaimed() {
        try (ConfigurableApplicationContext site =
                start("guide.inquiry.hourly-limit=1", "guide.site.proxies=127.0.0.1/32, 10.0.0.5/32")) {
            assertThat(suspicions(site, send(site, "203.0.113.1"))).isEmpty();
            assertThat(suspicions(site, send(site, "203.0.113.2"))).isEmpty();
            assertThat(suspicions(site, send(site, "9.9.9.9, 203.0.113.2"))).isEqualTo("NETWORK");
            assertThat(suspicions(site, send(site, "203.0.113.2, 10.0.0.5"))).isEqualTo("NETWORK");
            assertThat(suspicions(site, send(site, "2001:db8:1:200::1"))).isEmpty();
            assertThat(suspicions(site, send(site, "2001:db8:1:2ab::2"))).isEqualTo("NETWORK");
            assertThat(suspicions(site, send(site, "2001:db8:1:300::1"))).isEmpty();
        }
    }

    private ConfigurableApplicationContext start(String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--guide.content.folder=src/test/resources/tiny",
                "--guide.data.folder=" + folder.resolve("data")));
        for (String setting : settings) {
            all.add("--" + setting);
        }
        return new SpringApplicationBuilder(ProviderGuide.class, InquiryParts.class).run(all.toArray(String[]::new));
    }

    /** Each time with another address and another text. */
    private Answer send(ConfigurableApplicationContext site, String forwardedFor) {
        inquiries++;
        Visitor visitor = new Visitor(site.getEnvironment().getRequiredProperty("local.server.port", Integer.class))
                .at(forwardedFor);
        Map<String, String> form = Visitor.hanakoWith("message", inquiries + "通めです。");
        form.put("email", "hanako" + inquiries + "@example.jp");
        Map<String, String> confirmed = visitor.posts("/inquiry/confirm", form).form();
        site.getBean(TestClock.class).skip(Duration.ofSeconds(3));
        return visitor.posts("/inquiry", confirmed);
    }

    private static String suspicions(ConfigurableApplicationContext site, Answer sent) {
        return site.getBean(JdbcClient.class)
                .sql("select suspicions from inquiry where number = ?")
                .param(sent.number())
                .query(String.class)
                .single();
    }
}
