package jp.maru.guide.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the site is shown.
 *
 * @param baseUrl scheme and host readers use, without a slash at the end: for canonical addresses and the sitemap
 * @param authoring whether drafts, problems and live reload are shown; only ever on the operator's own machine
 */
@ConfigurationProperties("guide.site")
record SiteSettings(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("false") boolean authoring) {}
