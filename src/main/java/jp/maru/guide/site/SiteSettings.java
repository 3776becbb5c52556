package jp.maru.guide.site;

import java.time.Duration;
import jp.maru.guide.store.StartRefused;
import org.apache.catalina.util.NetMask;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * How the site is shown. The defaults stand in {@code application.yaml}.
 *
 * @param proxies whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} Tomcat believes: networks like
 *     {@code 10.0.0.5/32}, with commas between them; empty: nobody's
 * @param authoring whether drafts, problems and live reload are shown; only ever on the operator's own machine
 * @param watchEvery how often the content folder is looked at
 */
@ConfigurationProperties("guide.site")
record SiteSettings(String proxies, boolean authoring, Duration watchEvery) {

    SiteSettings {
        for (String proxy : StringUtils.commaDelimitedListToStringArray(proxies)) {
            check(proxy.strip());
        }
    }

    /** Tomcat takes what has no slash for a regular expression, and what follows a semicolon for one of ports. */
    private static void check(String proxy) {
        try {
            if (proxy.indexOf('/') > 0 && !proxy.contains(";")) {
                new NetMask(proxy);
                return;
            }
        } catch (IllegalArgumentException unreadable) {
            // answered below
        }
        throw new StartRefused(
                "guide.site.proxies の「%s」は読めません。信頼する中継サーバーを「10.0.0.5/32,2001:db8::/64」のように、アドレスと「/」と桁数で書いてください。"
                        .formatted(proxy));
    }

    /** Otherwise Tomcat would be the first to refuse proxies, in English. */
    @Component
    static class BeforeTomcat extends AbstractDependsOnBeanFactoryPostProcessor {
        BeforeTomcat() {
            super(TomcatServletWebServerFactory.class, SiteSettings.class);
        }
    }
}
