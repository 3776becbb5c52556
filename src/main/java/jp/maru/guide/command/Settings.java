package jp.maru.guide.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.function.Function;
import javax.sql.DataSource;
import jp.maru.guide.content.ContentSettings;
import jp.maru.guide.inquiry.InquirySettings;
import jp.maru.guide.inquiry.OperatorDesk;
import jp.maru.guide.inquiry.Purges;
import jp.maru.guide.mail.Identity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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

    /** The data folder, which need not exist. */
    Path data() {
        return use(Types.class, context -> Path.of(context.getEnvironment().getRequiredProperty("guide.data.folder")));
    }

    /** How long after its check a value is marked as old. */
    Period staleAfter() {
        return use(
                Types.class,
                context -> context.getEnvironment().getRequiredProperty("guide.comparison.stale-after", Period.class));
    }

    /** Under which names the site goes out. */
    Identity identity() {
        return use(Types.class, context -> context.getBean(Identity.class));
    }

    /** The database of the site; nothing is opened before it is used. */
    DataSource database() {
        return use(Types.class, context -> database(context.getEnvironment()));
    }

    /** The inquiries in that database. */
    OperatorDesk desk() {
        return use(
                InquiryTypes.class,
                context -> OperatorDesk.at(database(context.getEnvironment()), context.getBean(Identity.class)));
    }

    /** What forgets them. */
    Purges purges() {
        return Purges.at(database());
    }

    /** How long inquiries are kept. */
    Duration inquiriesKept() {
        return use(
                InquiryTypes.class,
                context -> context.getBean(InquirySettings.class).keep());
    }

    private static DataSource database(Environment environment) {
        DriverManagerDataSource database =
                new DriverManagerDataSource(environment.getRequiredProperty("spring.datasource.url"));
        // a file has neither
        database.setUsername(environment.getProperty("spring.datasource.username"));
        database.setPassword(environment.getProperty("spring.datasource.password"));
        return database;
    }

    /**
     * Has a small part of the site made, as the settings ask, and asks something of it.
     *
     * @throws Refused if the settings do not allow that
     */
    <T> T use(Class<?> part, Function<ConfigurableApplicationContext, T> reader) {
        try (ConfigurableApplicationContext context = made(part)) {
            return reader.apply(context);
        }
    }

    private ConfigurableApplicationContext made(Class<?> part) {
        SpringApplication application =
                new SpringApplicationBuilder(part).web(WebApplicationType.NONE).build();
        try {
            return application.run(arguments);
        } catch (RuntimeException failure) {
            throw new Refused(failure);
        }
    }

    /** The settings are no good; why has been said by then, as at a start of the site. */
    static final class Refused extends RuntimeException {
        private Refused(RuntimeException failure) {
            super(failure);
        }
    }

    @EnableConfigurationProperties({ContentSettings.class, Identity.class})
    static class Types {}

    @EnableConfigurationProperties({Identity.class, InquirySettings.class})
    static class InquiryTypes {}
}
