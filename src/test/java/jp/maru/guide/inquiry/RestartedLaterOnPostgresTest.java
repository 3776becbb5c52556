package jp.maru.guide.inquiry;

import java.util.List;
import jp.maru.guide.store.Postgres;

/** The same on PostgreSQL. */
class RestartedLaterOnPostgresTest extends RestartedLaterTest {
    private final Postgres postgres = new Postgres();

    @Override
    List<String> database() {
        return postgres.settings();
    }
}
