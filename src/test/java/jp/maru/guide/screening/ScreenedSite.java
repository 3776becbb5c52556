package jp.maru.guide.screening;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.maru.guide.inquiry.InquirySite;
import org.springframework.test.context.TestPropertySource;

/** An {@link InquirySite} that suspects as the real one does, behind a proxy on this machine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@InquirySite
@TestPropertySource(
        properties = {
            "guide.site.proxies=127.0.0.1/32",
            "guide.inquiry.hourly-limit=10",
            "guide.inquiry.address-limit=5",
            "guide.inquiry.repeat-limit=1",
            // who is in haste may have to wait for a busy machine
            "guide.inquiry.min-seconds=10"
        })
public @interface ScreenedSite {}
