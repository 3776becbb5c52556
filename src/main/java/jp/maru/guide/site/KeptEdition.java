package jp.maru.guide.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.FolderState;
import jp.maru.guide.store.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The files of the last accepted edition, in the data folder: they outlive a restart with content that is broken or gone.
 * Each edition is a folder with a number for its name, which it gets only when all of it is on the disk: whatever cuts
 * that short, the one before is still there. Not thread-safe.
 */
final class KeptEdition {

    private static final String HALF = ".part";

    /** Hidden, so that it is no file of the edition; goes with the edition it is about. */
    private static final String NOTE = ".standstill";

    private final Path folder;
    /** The state of the content that was last kept, and where it is. */
    private @Nullable FolderState keptFrom;

    private @Nullable Path keptAs;

    /**
     * @param folder made now, with what is missing above it. Afterwards only in a data folder that is there: where that has
     *     vanished from under the running site nothing is to stand in the place to which it is brought back
     */
    KeptEdition(Path folder) {
        this.folder = folder;
        try {
            DataFolder.createDirectories(folder);
        } catch (IOException unwritable) {
            // told when there is something to keep
        }
    }

    /**
     * What newer content that is not published says all the same.
     *
     * @param since when there first was such content
     * @param gone the addresses of what the operator has deleted
     */
    record Note(Instant since, Set<String> gone) {}

    /** Whether anything is kept. */
    boolean isThere() {
        return last().isPresent();
    }

    /** Made by today's rules as well as it can be; empty if nothing is kept. */
    Optional<Edition> read() {
        return last().flatMap(path -> new ContentFolder(path.toString()).salvage());
    }

    /** Whether the folder lacks a file of what is kept; nothing else can be missing from it. */
    boolean holdsMoreThan(ContentFolder content) {
        Path last = last().orElse(null);
        try {
            return last != null
                    && !content.files().keySet().containsAll(files(last).keySet());
        } catch (IOException unreadable) {
            return true;
        }
    }

    /**
     * Keeps the files of a folder in place of those before. Only what has changed is written. Does nothing if the folder has
     * changed since it was read: what is in it now may be anything.
     *
     * @param state that of the folder as it was read and accepted
     * @throws IOException if that is not possible; what was kept before still is
     */
    void keep(ContentFolder content, FolderState state) throws IOException {
        DataFolder.createFolder(folder);
        Map<String, Path> files = content.files();
        Path last = last().orElse(null);
        Set<String> same = keptFrom != null && Objects.equals(keptAs, last) ? state.same(keptFrom) : Set.of();
        if (last != null && isSame(files, last, same)) {
            Files.deleteIfExists(last.resolve(NOTE));
            return;
        }
        Path next = folder.resolve("" + (last == null ? 1 : number(last) + 1));
        Path half = folder.resolve(next.getFileName() + HALF);
        try {
            FileSystemUtils.deleteRecursively(half);
            write(files, half, last, same);
            if (content.state().equals(state)) {
                Files.move(half, next, StandardCopyOption.ATOMIC_MOVE);
                force(folder);
                keptFrom = state;
                keptAs = next;
            }
        } finally {
            clear();
        }
    }

    /** Notes what newer content says, for the next start. */
    void note(Note note) throws IOException {
        Path last = last().orElse(null);
        if (last == null) {
            return;
        }
        List<String> lines = new ArrayList<>(note.gone());
        lines.add(0, note.since().toString());
        Path half = last.resolve(NOTE + HALF);
        write(half, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        Files.move(half, last.resolve(NOTE), StandardCopyOption.ATOMIC_MOVE);
        force(last);
    }

    /** What was noted since the edition was accepted. */
    Optional<Note> note() {
        try {
            Path note =
                    last().map(path -> path.resolve(NOTE)).filter(Files::exists).orElse(null);
            if (note == null) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(note);
            return Optional.of(new Note(Instant.parse(lines.get(0)), new HashSet<>(lines.subList(1, lines.size()))));
        } catch (IOException | DateTimeParseException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** Where it is. */
    @Override
    public String toString() {
        return folder.toString();
    }

    /** @param same the files that need not be compared */
    private static boolean isSame(Map<String, Path> files, Path kept, Set<String> same) throws IOException {
        Map<String, Path> others = files(kept);
        if (!files.keySet().equals(others.keySet())) {
            return false;
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (!same.contains(file.getKey()) && Files.mismatch(file.getValue(), others.get(file.getKey())) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static void write(Map<String, Path> files, Path target, @Nullable Path last, Set<String> same)
            throws IOException {
        Set<Path> folders = new HashSet<>();
        createFolders(target, target, folders);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path copy = target.resolve(file.getKey());
            createFolders(copy.getParent(), target, folders);
            Path before = last == null ? null : last.resolve(file.getKey());
            if (before == null
                    || !Files.exists(before)
                    || !same.contains(file.getKey()) && Files.mismatch(before, file.getValue()) >= 0
                    || !isLinked(copy, before)) {
                write(copy, Files.readAllBytes(file.getValue()));
            }
        }
        folders.forEach(KeptEdition::force);
    }

    /** Step by step from the top one, whose parent must be there still. */
    private static void createFolders(@Nullable Path path, Path top, Set<Path> made) throws IOException {
        if (path == null || made.contains(path)) {
            return;
        }
        if (!path.equals(top)) {
            createFolders(path.getParent(), top, made);
        }
        DataFolder.createFolder(path);
        made.add(path);
    }

    /** Shares the file that is kept already; not every file system can. */
    private static boolean isLinked(Path copy, Path before) {
        try {
            Files.createLink(copy, before);
            return true;
        } catch (UnsupportedOperationException | IOException unable) {
            return false;
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        DataFolder.createFile(file);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    /** Makes the names in a folder outlive a power cut, where the system can. */
    private static void force(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException unable) {
            // Windows opens no folders, and needs no such thing
        }
    }

    /** Removes what is not the last edition; what cannot be removed now is the next time. */
    private void clear() {
        Path last = last().orElse(null);
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(path -> !path.equals(last)).forEach(path -> FileSystemUtils.deleteRecursively(path.toFile()));
        } catch (IOException unreadable) {
            // nothing is lost by it
        }
    }

    private Optional<Path> last() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().matches("\\d{1,9}"))
                    .max(Comparator.comparingInt(KeptEdition::number));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private static int number(Path edition) {
        return Integer.parseInt(edition.getFileName().toString());
    }

    private static Map<String, Path> files(Path edition) throws IOException {
        return new ContentFolder(edition.toString()).files();
    }
}
