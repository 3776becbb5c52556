package jp.maru.guide.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file that SQLite keeps the database in. Connections lead to the very file that was there when this was made, and to no
 * other that took its name. It stays open until {@link #close}: what has been stored can be saved although the name is
 * gone. Thread-safe.
 */
class DatabaseFile extends DelegatingDataSource implements AutoCloseable {
    /** What SQLite keeps beside the database; without the log what was stored last is missing. */
    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    private final Path path;
    private final Connection anchor;
    private final List<Object> identity;

    /** It grows, and never shrinks by SQLite's own doing. */
    private final AtomicLong size = new AtomicLong();

    /**
     * @param path where the file is; an empty one becomes a database
     * @throws SQLException if it cannot be opened or is damaged
     */
    DatabaseFile(Path path, String url) throws SQLException {
        super(new DriverManagerDataSource(url));
        this.path = path;
        anchor = super.getConnection();
        try {
            check(anchor);
        } catch (SQLException damaged) {
            anchor.close();
            throw damaged;
        }
        identity = identity();
    }

    @Override
    public Connection getConnection() throws SQLException {
        requireInPlace();
        Connection connection = super.getConnection();
        try {
            requireInPlace();
        } catch (SQLException moved) {
            connection.close();
            throw moved;
        }
        return connection;
    }

    /** Whether its name still leads to it. Costs three looks at the folder. */
    boolean isInPlace() {
        return identity().equals(identity);
    }

    /**
     * Costs four looks at the folder, and a {@link #check} if the file is shorter than it once was.
     *
     * @throws SQLException if what is stored in it now could be lost
     */
    void requireSound() throws SQLException {
        requireInPlace();
        if (length() < size.get()) {
            check();
        }
    }

    /**
     * Reads all of it, from the disk. Takes about a second for 500 MB.
     *
     * @throws SQLException if it is damaged
     */
    void check() throws SQLException {
        // opening an empty file would delete the log that may still hold everything
        if (length() == 0) {
            throw new SQLiteException(path + " is empty", SQLiteErrorCode.SQLITE_CORRUPT);
        }
        try (Connection fresh = getConnection()) {
            check(fresh);
        }
        size.set(length());
    }

    /**
     * Writes a private copy of all that has been stored, wherever the file is now. What was at the target is replaced
     * when the copy is whole.
     */
    void copyTo(Path target) throws SQLException, IOException {
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(draft);
        DataFolder.createFile(draft);
        try (Statement statement = anchor.createStatement()) {
            statement.execute("vacuum into '" + draft.toString().replace("'", "''") + "'");
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public void close() throws SQLException {
        anchor.close();
    }

    private void requireInPlace() throws SQLException {
        if (!isInPlace()) {
            throw new SQLiteException(path + " is not the file it was", SQLiteErrorCode.SQLITE_READONLY_DBMOVED);
        }
    }

    private static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet finding = statement.executeQuery("pragma quick_check(1)")) {
            if (!finding.next() || !finding.getString(1).equals("ok")) {
                throw new SQLiteException("The database is damaged", SQLiteErrorCode.SQLITE_CORRUPT);
            }
        }
    }

    private long length() throws SQLException {
        try {
            long now = Files.size(path);
            size.accumulateAndGet(now, Math::max);
            return now;
        } catch (IOException gone) {
            throw new SQLException(gone);
        }
    }

    private List<Object> identity() {
        return PARTS.stream().map(this::key).toList();
    }

    private Object key(String part) {
        try {
            Object key = Files.readAttributes(Path.of(path + part), BasicFileAttributes.class)
                    .fileKey();
            // Windows has no keys, and lets nobody remove a file that is open
            return key == null ? "present" : key;
        } catch (IOException missing) {
            return "missing";
        }
    }
}
