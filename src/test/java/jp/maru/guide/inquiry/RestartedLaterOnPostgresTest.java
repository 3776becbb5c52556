package jp.maru.guide.inquiry;

import java.util.List;

/** The same on PostgreSQL. */
class RestartedLaterOnPostgresTest extends RestartedLaterTest {
    private final Postgres postgres = new Postgres();

    @Override
    List<String> database() {
        return postgres.settings();
    }
}
