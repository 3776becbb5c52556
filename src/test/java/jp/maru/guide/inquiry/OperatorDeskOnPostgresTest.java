package jp.maru.guide.inquiry;

import javax.sql.DataSource;
import jp.maru.guide.mail.Mailbox;
import jp.maru.guide.store.Postgres;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The same on PostgreSQL. */
@ContextConfiguration(initializers = Postgres.class)
class OperatorDeskOnPostgresTest extends OperatorDeskTest {
    OperatorDeskOnPostgresTest(
            @LocalServerPort int port,
            DataSource database,
            Retention retention,
            JdbcClient jdbc,
            TestClock clock,
            Mailbox mailbox) {
        super(port, database, retention, jdbc, clock, mailbox);
    }
}
