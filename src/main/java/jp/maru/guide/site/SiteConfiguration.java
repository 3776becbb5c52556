package jp.maru.guide.site;

import java.time.Duration;
import java.util.function.Supplier;
import jp.maru.guide.comparison.Comparison;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.ContentSettings;
import jp.maru.guide.content.Edition;
import jp.maru.guide.store.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/** The beans of the site, and the nouns of the current edition that other rooms ask for. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SiteConfiguration {

    @Bean
    ContentFolder contentFolder(ContentSettings settings) {
        return new ContentFolder(settings.folder());
    }

    @Bean
    KeptEdition keptEdition(DataFolder data) {
        return new KeptEdition(data.path().resolve("edition"));
    }

    @Bean
    SchedulingConfigurer watch(Publisher publisher, SiteSettings settings) {
        return tasks -> {
            tasks.addFixedDelayTask(afterTheFirstPages(publisher::watch, settings.watchEvery()));
            tasks.addFixedDelayTask(afterTheFirstPages(publisher::printAhead, settings.watchEvery()));
        };
    }

    /** What nobody has asked for is not to stand in the way of who asks first. */
    private static FixedDelayTask afterTheFirstPages(Runnable work, Duration every) {
        return new FixedDelayTask(work, every, every);
    }

    @Bean
    Supplier<Comparison> comparison(Publisher publisher) {
        return () -> publisher.current().issue().comparison();
    }

    @Bean
    Supplier<Edition> edition(Publisher publisher) {
        return () -> publisher.current().edition();
    }
}
