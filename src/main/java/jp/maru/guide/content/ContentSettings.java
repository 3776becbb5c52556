package jp.maru.guide.content;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the content lies.
 *
 * @param folder the folder of Markdown files, absolute or relative to the working directory
 */
@ConfigurationProperties("guide.content")
public record ContentSettings(@DefaultValue("content") String folder) {}
