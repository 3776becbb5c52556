package jp.maru.guide.inquiry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.maru.guide.ProviderGuide;
import jp.maru.guide.mail.Mailbox;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** The real site on a free port, with a database of its own and an SMTP server; one for all tests that ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ProviderGuide.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // once a test has moved the clock on, another day's pages would be printed, and told of, in the middle of
            // the next test
            "guide.site.watch-every=1d",
            "db-scheduler.polling-interval=50ms",
            // a test moves the clock on: that is no sign that whoever carries a mail has died, and it would go twice
            "db-scheduler.missed-heartbeats-limit=10000000",
            // GreenMail takes no mail without an envelope sender, and one mail at a time is easier to follow
            "guide.inquiry.acknowledge=false",
            InquirySite.UNSUSPECTING
        })
@Import(InquiryParts.class)
@ContextConfiguration(initializers = Mailbox.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface InquirySite {

    /** All the tests are one sender, in a hurry: settings by which that looks no worse than anything else. */
    String UNSUSPECTING = """
            guide.inquiry.hourly-limit=10000
            guide.inquiry.address-limit=10000
            guide.inquiry.repeat-limit=10000
            guide.inquiry.min-seconds=0
            """;
}
