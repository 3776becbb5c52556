package jp.maru.guide.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.maru.guide.frontmatter.Manuscript;
import jp.maru.guide.problem.Problem;
import jp.maru.guide.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One file of the folder and what was read from it. The same file gives the very same objects again.
 *
 * @param certain whether the same state means that it is the same file
 * @param digest of its bytes; empty where these were not read
 * @param document null if it is in no document's place
 * @param image null if it is none that can be used
 * @param problems what is wrong with a file that is in no document's place
 */
record KnownFile(
        FileState state,
        boolean certain,
        byte[] digest,
        @Nullable ContentFile document,
        @Nullable Medium image,
        List<Problem> problems) {

    private static final int MOST_BYTES = Math.max(Manuscript.MAX_BYTES, MediaFile.MAX_BYTES) + 1;
    private static final byte[] UNREAD = {};

    /**
     * @param at a moment before the state of the file was asked for
     * @param name the path as the operator knows it
     * @param before what is known of the file of that name; null for nothing
     */
    static KnownFile read(FolderState.Entry file, Instant at, String name, @Nullable KnownFile before) {
        FileState state = file.state();
        if (before != null && before.certain && before.state.equals(state)) {
            return before;
        }
        if (!state.regular()) {
            return misplaced(state, name, "file.link");
        }
        Kind kind = Kind.of(file.inside()).orElse(null);
        if (kind == null && !MediaFile.isOne(file.inside())) {
            return misplaced(state, name, "file.misplaced");
        }
        byte @Nullable [] bytes = bytes(file.path(), state.size());
        byte[] digest = bytes == null ? UNREAD : digest(bytes);
        boolean certain = bytes != null && state.isCertainAt(at);
        if (before != null && bytes != null && before.isSame(state, digest)) {
            return new KnownFile(state, certain, digest, before.document, before.image, before.problems);
        }
        if (kind != null) {
            ContentFile document = ContentFile.read(bytes, state.size(), name, kind);
            return new KnownFile(state, certain, digest, document, null, List.of());
        }
        Problems problems = new Problems(name, new ArrayList<>());
        Medium image = MediaFile.read(bytes, state.size(), file.inside(), problems);
        return new KnownFile(state, certain, digest, null, image, List.copyOf(problems.found()));
    }

    private static KnownFile misplaced(FileState state, String name, String code) {
        return new KnownFile(state, false, UNREAD, null, null, problem(name, code));
    }

    /** What is wrong with a file, or the folder, as a whole. */
    static List<Problem> problem(String name, String code, Object... details) {
        Problems problems = new Problems(name, new ArrayList<>());
        problems.report(code, details);
        return problems.found();
    }

    private boolean isSame(FileState now, byte[] other) {
        return state.regular() && state.size() == now.size() && Arrays.equals(digest, other);
    }

    /** The file, or so much of it that it is known to be too large; null if it cannot be read. */
    private static byte @Nullable [] bytes(Path path, long size) {
        if (size < MOST_BYTES) {
            return whole(path);
        }
        try (InputStream file = Files.newInputStream(path)) {
            return file.readNBytes(MOST_BYTES);
        } catch (IOException unreadable) {
            return null;
        }
    }

    /** Without the copies that are made of a file whose size is not known. */
    private static byte @Nullable [] whole(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
