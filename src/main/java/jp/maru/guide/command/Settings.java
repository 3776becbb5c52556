package jp.maru.guide.command;

import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import jp.maru.guide.content.ContentSettings;
import jp.maru.guide.inquiry.OperatorDesk;
import jp.maru.guide.inquiry.Purges;
import jp.maru.guide.mail.Identity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The settings of the site, read as the site reads them, without starting it. */
record Settings(String... arguments) {

    /** What a command says whose database cannot be used. */
    static final String NO_DATABASE = "データベースを読めません。サイトを一度も起動していないか、設定 guide.data.folder が違います。"
            + "PostgreSQL なら、サーバーが止まっているか、設定 spring.datasource.url・username・password が違います。";

    ContentSettings content() {
        return use(Types.class, context -> context.getBean(ContentSettings.class));
    }

    /** The database of the site; nothing is opened before it is used. */
    DataSource database() {
        return use(Types.class, context -> database(context.getEnvironment()));
    }

    /** The inquiries in that database. */
    OperatorDesk desk() {
        return use(
                Types.class,
                context -> new OperatorDesk(
                        database(context.getEnvironment()),
                        Binder.get(context.getEnvironment())
                                .bind("guide", Identity.class)
                                .get()));
    }

    /** What forgets them. */
    Purges purges() {
        return new Purges(database());
    }

    /** How long inquiries are kept. */
    Duration inquiriesKept() {
        return use(
                Types.class,
                context -> Binder.get(context.getEnvironment())
                        .bind("guide.inquiry.keep", Duration.class)
                        .get());
    }

    private static DataSource database(Environment environment) {
        DriverManagerDataSource database =
                new DriverManagerDataSource(environment.getRequiredProperty("spring.datasource.url"));
        // a file has neither
        database.setUsername(environment.getProperty("spring.datasource.username"));
        database.setPassword(environment.getProperty("spring.datasource.password"));
        return database;
    }

    /** Has a small part of the site made, as the settings ask, and asks something of it. */
    <T> T use(Class<?> part, Function<ConfigurableApplicationContext, T> reader) {
        SpringApplication application =
                new SpringApplicationBuilder(part).web(WebApplicationType.NONE).build();
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return reader.apply(context);
        }
    }

    @EnableConfigurationProperties(ContentSettings.class)
    static class Types {}
}
