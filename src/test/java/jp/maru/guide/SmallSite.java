package jp.maru.guide;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A small site that has one thing of every kind, on a free port, with data of its own and a clock that stands still; one
 * for all tests that ask for it. Every test begins at noon of 24 November 2026; what is printed stays of that day.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ProviderGuide.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "guide.site.watch-every=1d",
            "guide.search.store-every=1d",
            "guide.inquiry.min-seconds=0",
            "guide.inquiry.acknowledge=false"
        })
@Import(SmallSite.Parts.class)
@ContextConfiguration(initializers = {OwnData.class, SmallSite.Content.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith(SmallSite.Noon.class)
public @interface SmallSite {

    String NOON = "2026-11-24T03:00:00Z";

    /** What the visitor of {@code /out-of-order} has said, and what nobody may read. */
    String SECRET = "2026-11-28 17:00:00 INFO faked";

    @TestConfiguration(proxyBeanMethods = false)
    class Parts {

        /** What would look once more, a second after the site is open, at whatever time a test has set by then. */
        @Bean
        static BeanDefinitionRegistryPostProcessor followNothing() {
            return beans -> beans.removeBeanDefinition("savedContent");
        }

        @Bean
        @Primary
        MovableClock standingClock() {
            return new MovableClock(NOON);
        }

        /** A page that fails, and one that says what the site takes a request for. */
        @Bean
        RouterFunction<ServerResponse> pagesForTests() {
            return RouterFunctions.route()
                    .GET("/out-of-order", Parts::fail)
                    .GET("/echo", Parts::echo)
                    .build();
        }

        private static ServerResponse fail(ServerRequest request) {
            throw new IllegalStateException("\n" + SECRET);
        }

        private static ServerResponse echo(ServerRequest request) {
            var servlet = request.servletRequest();
            return ServerResponse.ok()
                    .body(String.join(" ", servlet.getScheme(), servlet.getServerName(), servlet.getRemoteAddr()));
        }
    }

    /** Lays the site beside its data. */
    class Content implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Path data = Path.of(context.getEnvironment().getRequiredProperty("guide.data.folder"));
            TestPropertyValues.of("guide.content.folder="
                            + TinySite.withEverything(data.getParent()).content())
                    .applyTo(context);
        }
    }

    /** Sets the clock back before every test. */
    class Noon implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext test) {
            SpringExtension.getApplicationContext(test)
                    .getBean(MovableClock.class)
                    .set(NOON);
        }
    }
}
