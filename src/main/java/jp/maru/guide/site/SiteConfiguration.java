package jp.maru.guide.site;

import java.time.Duration;
import java.util.function.Supplier;
import jp.maru.guide.comparison.Comparison;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.ContentSettings;
import jp.maru.guide.content.Edition;
import jp.maru.guide.store.DataFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The beans of the site, and the nouns of the current edition that other rooms ask for. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SiteConfiguration {

    /** To the cache of the template engine. */
    private static final int NO_LIMIT = -1;

    /** The engine would keep 500 expressions, fewer than the pages have, and read the others anew again and again. */
    @Autowired
    void keepAll(SpringTemplateEngine templates) {
        StandardCacheManager known = new StandardCacheManager();
        known.setTemplateCacheMaxSize(NO_LIMIT);
        known.setExpressionCacheMaxSize(NO_LIMIT);
        templates.setCacheManager(known);
    }

    /** Spring Boot makes one itself where none has this name. */
    @Bean
    static Templates defaultTemplateResolver() {
        return new Templates();
    }

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
        Duration every = settings.watchEvery();
        return tasks -> {
            tasks.addTriggerTask(publisher::watch, new LookTrigger(every));
            // after the first pages: what nobody has asked for is not to stand in the way of who asks first
            tasks.addFixedDelayTask(new FixedDelayTask(publisher::printAhead, every, every));
        };
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
