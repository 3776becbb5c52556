package jp.maru.guide.store;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the data is, and how it is looked after. The defaults stand in {@code application.yaml}.
 *
 * @param folder where SQLite's database and, without an SMTP server, the mails are kept; made if missing
 * @param lookEvery how often it is looked at whether the database is still there and can be written, and its disk has room
 */
@ConfigurationProperties("guide.data")
record DataSettings(Path folder, Duration lookEvery) {}
