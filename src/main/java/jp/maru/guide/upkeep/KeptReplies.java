package jp.maru.guide.upkeep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import jp.maru.guide.store.DataFolder;
import org.jspecify.annotations.Nullable;

/** Answers kept in a folder, one file for each address, so that nothing is asked for twice a day or sent twice unchanged. */
final class KeptReplies {

    private final Path folder;

    KeptReplies(Path folder) throws IOException {
        this.folder = DataFolder.createDirectories(folder);
    }

    /** The last answer; empty if there is none that can be read. */
    Optional<Reply> find(URI url) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file(url))))) {
            URI kept = URI.create(in.readUTF());
            Reply reply = new Reply(
                    kept,
                    Instant.ofEpochMilli(in.readLong()),
                    in.readInt(),
                    in.readUTF(),
                    readIfAny(in),
                    readIfAny(in),
                    readIfAny(in),
                    in.readAllBytes());
            return Optional.of(reply).filter(one -> kept.equals(url));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    void keep(Reply reply) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(reply.url().toString());
            out.writeLong(reply.at().toEpochMilli());
            out.writeInt(reply.status());
            out.writeUTF(reply.type());
            writeIfAny(out, reply.etag());
            writeIfAny(out, reply.modified());
            writeIfAny(out, reply.location());
            out.write(reply.body());
        }
        Path file = file(reply.url());
        Path half = DataFolder.createFile(file.resolveSibling(file.getFileName() + ".part"));
        Files.write(half, bytes.toByteArray());
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void writeIfAny(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeUTF(text == null ? "" : text);
    }

    private static @Nullable String readIfAny(DataInputStream in) throws IOException {
        String text = in.readUTF();
        return text.isEmpty() ? null : text;
    }

    private Path file(URI url) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(url.toString().getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
