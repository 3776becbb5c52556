package jp.maru.guide.command;

import java.time.Duration;
import java.util.function.Function;
import jp.maru.guide.content.ContentSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;

/** The settings of the site, read as the site reads them, without starting it. */
record Settings(String... arguments) {

    ContentSettings content() {
        return use(context -> context.getBean(ContentSettings.class));
    }

    /** The JDBC address of the database. */
    String database() {
        return use(context -> context.getEnvironment().getRequiredProperty("spring.datasource.url"));
    }

    /** How long inquiries are kept. */
    Duration inquiriesKept() {
        return use(context -> Binder.get(context.getEnvironment())
                .bind("guide.inquiry.keep", Duration.class)
                .get());
    }

    private <T> T use(Function<ConfigurableApplicationContext, T> reader) {
        SpringApplication application = new SpringApplicationBuilder(Types.class)
                .web(WebApplicationType.NONE)
                .build();
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return reader.apply(context);
        }
    }

    @EnableConfigurationProperties(ContentSettings.class)
    static class Types {}
}
