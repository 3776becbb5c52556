package jp.maru.guide.content;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the content lies. The default stands in {@code application.yaml}.
 *
 * @param folder the folder of Markdown files, absolute or relative to the working directory
 */
@ConfigurationProperties("guide.content")
public record ContentSettings(String folder) {}
