package jp.maru.guide.inquiry;

import jp.maru.guide.mail.Mailbox;
import jp.maru.guide.store.Postgres;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The same on PostgreSQL. */
@ContextConfiguration(initializers = Postgres.class)
class PurgeOnPostgresTest extends PurgeTest {
    PurgeOnPostgresTest(
            @LocalServerPort int port,
            @LocalManagementPort int management,
            Mailbox mailbox,
            Retention retention,
            DailyDigest digest,
            OperatorDesk desk,
            JdbcClient jdbc,
            TestClock clock,
            Environment environment) {
        super(port, management, mailbox, retention, digest, desk, jdbc, clock, environment);
    }
}
