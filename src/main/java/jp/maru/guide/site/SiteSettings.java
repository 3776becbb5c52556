package jp.maru.guide.site;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the site is shown. The defaults stand in {@code application.yaml}.
 *
 * @param baseUrl scheme and host readers use: for canonical addresses and the sitemap; kept without a slash at the end
 * @param authoring whether drafts, problems and live reload are shown; only ever on the operator's own machine
 * @param watchEvery how often the content folder is looked at
 */
@ConfigurationProperties("guide.site")
record SiteSettings(String baseUrl, boolean authoring, Duration watchEvery) {

    SiteSettings {
        baseUrl = baseUrl.replaceFirst("/+$", "");
    }
}
