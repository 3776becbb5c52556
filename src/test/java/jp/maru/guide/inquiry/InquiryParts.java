package jp.maru.guide.inquiry;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What this room gets from others. */
@TestConfiguration(proxyBeanMethods = false)
public class InquiryParts {
    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
