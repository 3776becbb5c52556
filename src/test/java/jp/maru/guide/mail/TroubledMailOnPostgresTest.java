package jp.maru.guide.mail;

import jp.maru.guide.inquiry.TestClock;
import jp.maru.guide.store.Postgres;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The same on PostgreSQL. */
@ContextConfiguration(initializers = Postgres.class)
class TroubledMailOnPostgresTest extends TroubledMailTest {
    TroubledMailOnPostgresTest(
            @LocalServerPort int port,
            Mailbox mailbox,
            TestClock clock,
            Deliveries deliveries,
            DeliveryReminder forgotten,
            JdbcClient jdbc) {
        super(port, mailbox, clock, deliveries, forgotten, jdbc);
    }
}
