package jp.maru.guide.inquiry;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The same on PostgreSQL. */
@ContextConfiguration(initializers = Postgres.class)
class TroubledMailOnPostgresTest extends TroubledMailTest {
    TroubledMailOnPostgresTest(@LocalServerPort int port, Mailbox mailbox, TestClock clock, Deliveries deliveries) {
        super(port, mailbox, clock, deliveries);
    }
}
