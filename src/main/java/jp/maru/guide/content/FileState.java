package jp.maru.guide.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the system says of a file without reading it: another state means that it may be another file.
 *
 * @param changed when anything of it was last changed, which nobody can set back; null where the system does not tell
 * @param key tells files apart that had the same name one after the other; null where the system has no such thing
 */
record FileState(
        boolean regular,
        long size,
        FileTime modified,
        @Nullable FileTime changed,
        @Nullable Object key) {

    /** Within this two changes may bear one time, by the coarsest of clocks. */
    private static final Duration TICK = Duration.ofSeconds(2);

    private static final FileTime NEVER = FileTime.fromMillis(0);

    /** Of what has gone, or cannot be asked. */
    private static final FileState UNKNOWN = new FileState(false, 0, NEVER, null, null);

    private static final String UNIX = "unix";

    static FileState of(Path path) {
        try {
            return path.getFileSystem().supportedFileAttributeViews().contains(UNIX) ? ofUnix(path) : ofAny(path);
        } catch (IOException unknown) {
            return UNKNOWN;
        }
    }

    private static FileState ofUnix(Path path) throws IOException {
        Map<String, Object> told = Files.readAttributes(
                path, UNIX + ":isRegularFile,size,lastModifiedTime,ctime,fileKey", LinkOption.NOFOLLOW_LINKS);
        return new FileState(
                Boolean.TRUE.equals(told.get("isRegularFile")),
                told.get("size") instanceof Long size ? size : 0,
                told.get("lastModifiedTime") instanceof FileTime modified ? modified : NEVER,
                told.get("ctime") instanceof FileTime changed ? changed : null,
                told.get("fileKey"));
    }

    private static FileState ofAny(Path path) throws IOException {
        BasicFileAttributes told = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new FileState(told.isRegularFile(), told.size(), told.lastModifiedTime(), null, told.fileKey());
    }

    /** Whether a file that was read at that moment, and is in the same state later, must be the same file. */
    boolean isCertainAt(Instant read) {
        return changed != null && changed.toInstant().isBefore(read.minus(TICK));
    }
}
