package jp.maru.guide.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import jp.maru.guide.MovableClock;
import jp.maru.guide.ProviderGuide;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.util.FileSystemUtils;

/** The real content on a free port, on a day that stays the same; one for all tests that ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ProviderGuide.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"guide.inquiry.min-seconds=0", "guide.inquiry.acknowledge=false"})
@Import(WholeSite.OneDay.class)
@ContextConfiguration(initializers = WholeSite.OwnData.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface WholeSite {

    @TestConfiguration(proxyBeanMethods = false)
    class OneDay {

        @Bean
        @Primary
        Clock standingClock() {
            return new MovableClock("2026-11-24T03:00:00Z");
        }
    }

    /** Keeps what is received in a folder that is gone afterwards. */
    class OwnData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path data = Files.createTempDirectory("whole-site");
                TestPropertyValues.of("guide.data.folder=" + data).applyTo(context);
                context.addApplicationListener((ApplicationListener<ContextClosedEvent>)
                        closed -> FileSystemUtils.deleteRecursively(data.toFile()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
