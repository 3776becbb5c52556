package jp.maru.guide.store;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the tables to what this program knows; refuses those of a newer one, and another program's. */
@Component
class Migration implements FlywayMigrationStrategy {
    private final DataFolder data;

    Migration(DataFolder data) {
        this.data = data;
    }

    /** @throws StartRefused if these tables are not for this program */
    @Override
    public void migrate(Flyway flyway) {
        if (Arrays.stream(flyway.info().all()).anyMatch(done -> done.getState() == MigrationState.FUTURE_SUCCESS)) {
            throw new StartRefused("データベース（%s）は、新しい版のプログラムが使っていたものです。新しい版で起動してください。古い版に戻すときは、新しい版にする前のバックアップも戻してください。"
                    .formatted(data.where()));
        }
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            if (failure.getCause() != null) {
                throw failure;
            }
            throw new StartRefused(
                    ("データベース（%s）の表が、このプログラムに合いません。設定 guide.data.folder と spring.datasource.url の場所が正しいかを確かめてください。"
                                    + "正しければ、データベースを消さずに別の場所へ移し、バックアップを同じ名前で置いて起動してください。バックアップがなければ、そのまま起動すると、空の状態から始まります。")
                            .formatted(data.where()));
        }
    }
}
