package jp.maru.guide.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The copy of a database whose file has gone from its place, beside the data folder. */
class Rescue {
    private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);

    private final DataFolder folder;
    private final DateTimeFormatter name;

    Rescue(DataFolder folder, ZoneId zone) {
        this.folder = folder;
        this.name = DateTimeFormatter.ofPattern("'guide-rescue-'uuuuMMdd-HHmmss'.db'")
                .withZone(zone);
    }

    /**
     * Makes it, or makes it anew where it is.
     *
     * @return where it is; null if there is none
     */
    @Nullable
    Path save(DataState state) {
        Path known = state.rescue();
        DatabaseFile file = folder.database().orElseThrow();
        List<Path> targets = known != null ? List.of(known) : folder.refuges(name.format(state.looked()));
        for (Path target : targets) {
            try {
                file.copyTo(target);
                return target;
            } catch (SQLException | IOException impossible) {
                LOG.debug("No copy to {}", target, impossible);
            }
        }
        return known;
    }

    /** Copies that are beside a data folder. */
    static List<Path> left(Path data) {
        try (Stream<Path> beside = Files.list(data.resolveSibling("."))) {
            return beside.map(Path::normalize)
                    .filter(path -> path.getFileName().toString().matches("guide-rescue-[0-9]{8}-[0-9]{6}\\.db"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** The file is back, and holds all that its copy does: nobody's words are left lying about. */
    static void forget(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException stays) {
            LOG.warn("要らなくなった控え {} を消せません。手で消してください。", copy);
        }
    }
}
