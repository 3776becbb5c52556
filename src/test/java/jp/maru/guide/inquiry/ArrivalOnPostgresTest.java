package jp.maru.guide.inquiry;

import jp.maru.guide.mail.Deliveries;
import jp.maru.guide.mail.Mailbox;
import jp.maru.guide.store.Postgres;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The same on PostgreSQL: every character, and every mail. */
@ContextConfiguration(initializers = Postgres.class)
class ArrivalOnPostgresTest extends ArrivalTest {
    ArrivalOnPostgresTest(@LocalServerPort int port, Mailbox mailbox, TestClock clock, Deliveries deliveries) {
        super(port, mailbox, clock, deliveries);
    }
}
