package jp.maru.guide.inquiry;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.stereotype.Component;

/**
 * The folder that holds what visitors wrote, unless a server does, and what else outlives a restart. Folders are made 0700 and files 0600, where the file system knows such
 * things; a folder that is already there keeps the permissions its owner gave it.
 */
@Component
public class DataFolder {
    private static final String DATABASE = "guide.db";

    private final Path folder;

    /**
     * For SQLite makes the folder and an empty database file in it, both private: SQLite gives its side files the
     * permissions of the database.
     *
     * @throws StartRefused if that is not possible
     */
    DataFolder(DataSettings settings, @Value("${spring.datasource.url}") String url) {
        folder = settings.folder().toAbsolutePath().normalize();
        if (Database.at(url) == Database.SQLITE) {
            try {
                createDirectories(folder);
                createFile(folder.resolve(DATABASE));
            } catch (IOException e) {
                throw refusal();
            }
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
    Path subfolder(String name) {
        try {
            createDirectories(folder);
            return createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw refusal();
        }
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
