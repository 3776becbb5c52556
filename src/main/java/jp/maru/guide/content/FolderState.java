package jp.maru.guide.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which files a folder holds, and what the system says of each without reading it. Two that are equal mean that nothing was
 * changed in between. A folder that is missing or cannot be read has a state too. Immutable.
 */
public final class FolderState {

    private final Instant at;
    private final String problem;
    private final List<Entry> entries;

    /** @param inside the path below the folder, with a slash between the parts */
    record Entry(String inside, Path path, FileState state) {

        /** Whether it is written to be read through: such files are many, and nothing is measured by them. */
        boolean isArticle() {
            return Kind.of(inside).filter(Kind::isReviewed).isPresent();
        }
    }

    private FolderState(Instant at, String problem, List<Entry> entries) {
        this.at = at;
        this.problem = problem;
        this.entries = entries;
    }

    static FolderState of(String folder) {
        // not a clock of ours: the times of files are taken from this one
        Instant now = Instant.now();
        try {
            return Files.isDirectory(Path.of(folder))
                    ? new FolderState(now, "", entries(Path.of(folder)))
                    : new FolderState(now, "folder.missing", List.of());
        } catch (IOException unreadable) {
            return new FolderState(now, "folder.unreadable", List.of());
        } catch (InvalidPathException unspeakable) {
            return new FolderState(now, "folder.name", List.of());
        }
    }

    private static List<Entry> entries(Path folder) throws IOException {
        return List.copyOf(Listing.of(folder).entrySet()).parallelStream()
                .map(file -> new Entry(file.getKey(), file.getValue(), FileState.of(file.getValue())))
                .toList();
    }

    /** A moment before anything was asked. */
    Instant at() {
        return at;
    }

    /** The code of why there are no entries; empty if there is no reason. */
    String problem() {
        return problem;
    }

    /** In the order of their paths. */
    List<Entry> entries() {
        return entries;
    }

    /** The files that are surely the same as at an earlier moment, by their paths below the folder. */
    public Set<String> same(FolderState earlier) {
        Set<Entry> before = new HashSet<>(earlier.entries);
        return entries.stream()
                .filter(entry -> before.contains(entry) && entry.state.isCertainAt(earlier.at))
                .map(Entry::inside)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FolderState state && problem.equals(state.problem) && entries.equals(state.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }
}
