package jp.maru.guide.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.stereotype.Component;

/**
 * The folder that holds what visitors wrote, unless a server does, and what else outlives a restart. Folders are made 0700
 * and files 0600, where the file system knows such things; a folder that is already there keeps the permissions its owner
 * gave it.
 */
@Component
public class DataFolder implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private final Path folder;
    private final String where;
    private final @Nullable DatabaseFile database;

    /**
     * For SQLite makes the folder and an empty database file in it, both private: SQLite gives its side files the
     * permissions of the database.
     *
     * @throws StartRefused if that is not possible, or if the database that is there cannot be used
     */
    DataFolder(DataSettings settings, @Value("${spring.datasource.url}") String url) {
        folder = settings.folder().toAbsolutePath().normalize();
        where = DatabaseKind.where(url);
        database = DatabaseKind.at(url) == DatabaseKind.SQLITE ? databaseAt(url) : null;
    }

    /** Empty if a server keeps the database. */
    Optional<DatabaseFile> database() {
        return Optional.ofNullable(database);
    }

    /** Where the database is, for the operator. */
    String where() {
        return where;
    }

    /** Where a file of some name can be kept while the folder itself is not what it was. */
    List<Path> refuges(String name) {
        return List.of(folder.resolveSibling(name), Path.of(System.getProperty("java.io.tmpdir"), name));
    }

    /** What is left on its disk, or on the one where it would be made, in bytes. */
    long free() {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    @Override
    public void destroy() throws SQLException {
        if (database != null) {
            database.close();
        }
    }

    /** Absolute; with PostgreSQL it need not exist. */
    public Path path() {
        return folder;
    }

    /**
     * A private folder inside, made if missing.
     *
     * @throws StartRefused if that is not possible
     */
    public Path subfolder(String name) {
        try {
            createDirectories(folder);
            return createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw refusal();
        }
    }

    private DatabaseFile databaseAt(String url) {
        Path file = DatabaseKind.file(url);
        try {
            createDirectories(file.resolveSibling(""));
            boolean empty = !Files.exists(file);
            if (isLost(file)) {
                throw new StartRefused(("データベース（%s）が消えたか、空になっています（0バイト）。バックアップがあれば、同じ名前で置いてから起動してください。"
                                + "はじめて使うときや、なくてもよいときは、このファイルと、名前のおわりに -wal・-shm が付くファイルを、別の場所へ移してから起動してください。空の状態から始まります。")
                        .formatted(where));
            }
            createFile(file);
            if (empty) {
                LOG.info("データベース（{}）がないので、新しく作りました。前からのお問い合わせがあるはずなら、サイトを止めて、データ用フォルダーの場所を確かめてください。", where);
                Rescue.left(folder)
                        .forEach(copy -> LOG.warn(
                                "お問い合わせの控え {} が残っています。サイトを止め、これを {} に移して起動すると、そこにあるお問い合わせとメールが戻ります。", copy, where));
            }
            return new DatabaseFile(file, url);
        } catch (IOException e) {
            throw refusal();
        } catch (SQLException e) {
            throw new StartRefused(DataTrouble.of(e).sentence(where));
        }
    }

    /** SQLite would take an empty file for a new database, and delete the log beside it. */
    private static boolean isLost(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) == 0 : Files.exists(Path.of(file + "-wal"));
    }

    private StartRefused refusal() {
        return new StartRefused(
                "データ用フォルダー %s に書き込めません。書き込みの権限を与えるか、guide.data.folder（環境変数 GUIDE_DATA_FOLDER）で別の場所を指定してください。"
                        .formatted(folder));
    }

    /** Makes an empty private file, or makes the one that is there private. */
    public static Path createFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, permissions("rw-------"));
        } else if (posix()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    /** Makes a private folder in one that is there, or does nothing if it is there already. */
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, permissions("rwx------"));
        }
    }

    /** Makes a private folder, and what is missing above it, unless it is there. */
    public static Path createDirectories(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, permissions("rwx------"));
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** SQLite would make the database file with the permissions of the umask. */
    @Component
    static class BeforeDataSource extends AbstractDependsOnBeanFactoryPostProcessor {
        BeforeDataSource() {
            super(DataSource.class, DataFolder.class);
        }
    }
}
