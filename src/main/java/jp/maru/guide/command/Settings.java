package jp.maru.guide.command;

import jp.maru.guide.content.ContentSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/** The settings of the site, read as the site reads them, without starting it. */
record Settings(String... arguments) {

    ContentSettings content() {
        SpringApplication application = new SpringApplicationBuilder(Types.class)
                .web(WebApplicationType.NONE)
                .build();
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return context.getBean(ContentSettings.class);
        }
    }

    @EnableConfigurationProperties(ContentSettings.class)
    static class Types {}
}
