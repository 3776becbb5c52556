package jp.maru.guide.inquiry;

import java.util.List;
import java.util.function.Supplier;
import jp.maru.guide.content.InquiryWords;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What this room gets from others. */
@TestConfiguration(proxyBeanMethods = false)
class InquiryParts {
    @Bean
    @Primary
    Supplier<InquiryWords> sampleWords() {
        InquiryWords words = new InquiryWords(List.of("料金や請求のこと", "解約・乗り換えのこと", "そのほか"), "お返事は、ふつう3日以内に差し上げます。");
        return () -> words;
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
