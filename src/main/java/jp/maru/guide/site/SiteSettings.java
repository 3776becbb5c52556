package jp.maru.guide.site;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the site is shown. The defaults stand in {@code application.yaml}.
 *
 * @param authoring whether drafts, problems and live reload are shown; only ever on the operator's own machine
 * @param watchEvery how often the content folder is looked at, where that takes no longer than usual
 */
@ConfigurationProperties("guide.site")
record SiteSettings(boolean authoring, Duration watchEvery) {}
