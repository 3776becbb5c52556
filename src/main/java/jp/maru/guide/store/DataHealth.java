package jp.maru.guide.store;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says whether an inquiry could be stored, as {@link DataWatch} saw it last, and what to do if not. Asks neither the disk
 * nor the database.
 */
@Component
class DataHealth implements HealthIndicator {
    private final DataWatch data;
    private final DataFolder folder;

    DataHealth(DataWatch data, DataFolder folder) {
        this.data = data;
        this.folder = folder;
    }

    @Override
    public Health health() {
        DataState state = data.state();
        Health.Builder health = state.trouble() == null
                ? Health.up()
                : Health.down()
                        .withDetail("reason", state.sentence(folder.where()))
                        .withDetail("since", state.since());
        return health.withDetail("database", folder.where())
                .withDetail("freeBytes", state.free())
                .withDetail("looked", state.looked())
                .build();
    }
}
