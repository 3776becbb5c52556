package jp.maru.guide;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Serves the site. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ProviderGuide {
    public static void main(String[] args) {
        SpringApplication.run(ProviderGuide.class, args);
    }
}
