package jp.maru.guide;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time all rooms go by: Japan's. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    static Clock clock() {
        return Clock.system(ZoneId.of("Asia/Tokyo"));
    }
}
