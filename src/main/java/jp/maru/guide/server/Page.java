package jp.maru.guide.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What is sent for one address, ready to be written. Immutable, and equal to itself alone; its arrays are not to be changed. */
public final class Page {

    private final byte[] kept;
    private final boolean compressed;
    private final String type;
    private final String etag;
    private final CachePolicy cachePolicy;

    private Page(byte[] bytes, String type, CachePolicy cachePolicy) {
        byte[] gzipped = gzip(bytes);
        compressed = gzipped.length < bytes.length;
        kept = compressed ? gzipped : bytes;
        this.type = type;
        this.cachePolicy = cachePolicy;
        etag = hash(bytes);
    }

    public static Page html(String text) {
        return new Page(text.getBytes(StandardCharsets.UTF_8), "text/html;charset=UTF-8", CachePolicy.ASK_FIRST);
    }

    public static Page text(String text, String type) {
        return new Page(text.getBytes(StandardCharsets.UTF_8), type + ";charset=UTF-8", CachePolicy.ASK_FIRST);
    }

    public static Page file(byte[] bytes, String type) {
        return new Page(bytes, type, CachePolicy.ASK_FIRST);
    }

    public static Page asset(byte[] bytes, String type) {
        return new Page(bytes, type, CachePolicy.FOREVER);
    }

    /** Its bytes; where they are kept compressed, unpacked for each call. */
    public byte[] bytes() {
        return compressed ? unpacked(kept) : kept;
    }

    /** The same bytes compressed, or null where that would not make them fewer. */
    public byte @Nullable [] gzipped() {
        return compressed ? kept : null;
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public String type() {
        return type;
    }

    /** Made of the bytes alone, so that it is the same on every machine; without quotes. */
    public String etag() {
        return etag;
    }

    public CachePolicy cachePolicy() {
        return cachePolicy;
    }

    public boolean isHtml() {
        return type.startsWith("text/html");
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] gzipped) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
