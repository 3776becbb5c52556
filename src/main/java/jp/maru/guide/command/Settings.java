package jp.maru.guide.command;

import java.util.function.Function;
import jp.maru.guide.content.ContentSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/** The settings of the site, read as the site reads them, without starting it. */
record Settings(String... arguments) {

    <T, R> R use(Class<T> type, Function<T, R> reader) {
        SpringApplication application = new SpringApplicationBuilder(Types.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .build();
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return reader.apply(context.getBean(type));
        }
    }

    @EnableConfigurationProperties(ContentSettings.class)
    static class Types {}
}
