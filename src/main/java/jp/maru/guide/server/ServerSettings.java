package jp.maru.guide.server;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What stands in front of the site. The defaults stand in {@code application.yaml}.
 *
 * @param proxies whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed: networks like
 *     {@code 10.0.0.5/32}, with commas between them; empty: nobody's
 */
@ConfigurationProperties("guide.site")
record ServerSettings(String proxies) {

    ServerSettings {
        Proxies.of(proxies);
    }
}
