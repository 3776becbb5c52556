package jp.maru.guide.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code guide.data.*}
 *
 * @param folder where SQLite's database and, without an SMTP server, the mails are kept; made if missing
 */
@ConfigurationProperties("guide.data")
record DataSettings(Path folder) {}
