package jp.maru.guide.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import jp.maru.guide.MovableClock;
import jp.maru.guide.OwnData;
import jp.maru.guide.ProviderGuide;
import jp.maru.guide.content.TinySite;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * The content that goes with the program on a free port, at noon of the day it was changed last; one for all tests that
 * ask for it. They may want of it only what must hold whatever its operator writes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ProviderGuide.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"guide.site.watch-every=1d", "guide.search.store-every=1d"})
@Import(ShippedSite.Noon.class)
@ContextConfiguration(initializers = OwnData.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface ShippedSite {

    @TestConfiguration(proxyBeanMethods = false)
    class Noon {

        @Bean
        @Primary
        Clock standingClock() {
            return new TinySite(Path.of("content"))
                    .edition().documents().stream()
                            .map(document -> document.article().lastModified())
                            .max(Comparator.naturalOrder())
                            .map(last -> new MovableClock(last + "T03:00:00Z"))
                            .orElseThrow();
        }
    }
}
