package jp.maru.guide.content;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hears from the system what happens in the folder, which may vanish, come back or become another one. Nothing is heard
 * from mounts that other machines write to, nor where the system watches no more folders for one user: whoever has to know
 * looks from time to time too. For use by one thread.
 */
public final class FolderWatch implements AutoCloseable {

    /** How often it is looked whether the folder is still the same one. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final String folder;
    private final Map<WatchKey, Path> watched = new HashMap<>();
    private @Nullable WatchService service;
    private @Nullable Path root;
    private @Nullable Object identity;

    FolderWatch(String folder) {
        this.folder = folder;
    }

    /** Waits until something has changed, however long that takes, and then nothing more for that long. */
    public void await(Duration still) throws InterruptedException {
        boolean changed = false;
        while (!changed) {
            WatchKey key = next(LOOK);
            changed = key == null ? isAnother() : isChange(key);
        }
        for (WatchKey key = next(still); key != null; key = next(still)) {
            isChange(key);
        }
    }

    private @Nullable WatchKey next(Duration most) throws InterruptedException {
        if (service != null) {
            return service.poll(most.toMillis(), TimeUnit.MILLISECONDS);
        }
        Thread.sleep(most.toMillis());
        return null;
    }

    /** Whether the folder is another one than before; then that one is watched. */
    private boolean isAnother() {
        Path now = null;
        Object key = null;
        try {
            now = Path.of(folder).toRealPath();
            key = Files.readAttributes(now, BasicFileAttributes.class).fileKey();
        } catch (IOException | InvalidPathException gone) {
            // it may come back
        }
        if (Objects.equals(now, root) && Objects.equals(key, identity)) {
            return false;
        }
        hearNothing();
        root = now;
        identity = key;
        if (now != null) {
            watch(now);
        }
        return true;
    }

    /** Where not every folder can be watched none is: half of what happens does not tell when it is over. */
    private void watch(Path top) {
        try {
            WatchService hears = service == null ? FileSystems.getDefault().newWatchService() : service;
            service = hears;
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                    if (isAside(path)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    watched.put(
                            path.register(
                                    hears,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_DELETE,
                                    StandardWatchEventKinds.ENTRY_MODIFY),
                            path);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unable) {
            hearNothing();
        }
    }

    /** Whether what has happened in a watched folder has to do with the content. */
    private boolean isChange(WatchKey key) {
        boolean changes = false;
        Path in = watched.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (in != null && event.context() instanceof Path name) {
                Path path = in.resolve(name);
                changes |= !isAside(path);
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    watch(path);
                }
            } else if (event.kind() == StandardWatchEventKinds.OVERFLOW && root != null) {
                watch(root);
                changes = true;
            }
        }
        if (!key.reset()) {
            watched.remove(key);
        }
        return changes;
    }

    private boolean isAside(Path path) {
        return root != null && Listing.isAside(root, path);
    }

    private void hearNothing() {
        watched.clear();
        try {
            if (service != null) {
                service.close();
            }
        } catch (IOException lost) {
            // nothing is heard of it any more
        }
        service = null;
    }

    @Override
    public void close() {
        hearNothing();
    }
}
