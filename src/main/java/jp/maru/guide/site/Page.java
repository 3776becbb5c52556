package jp.maru.guide.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is sent for one address, ready to be written. The arrays are not to be changed.
 *
 * @param gzipped the same bytes compressed, or null where that would not make them fewer
 * @param etag made of the bytes alone, so that it is the same on every machine; without quotes
 * @param lastModified null where no date is known
 */
record Page(
        byte[] bytes,
        byte @Nullable [] gzipped,
        String type,
        String etag,
        CachePolicy cachePolicy,
        @Nullable LocalDate lastModified) {

    static Page html(String text, @Nullable LocalDate lastModified) {
        return of(
                text.getBytes(StandardCharsets.UTF_8), "text/html;charset=UTF-8", CachePolicy.ASK_FIRST, lastModified);
    }

    static Page text(String text, String type) {
        return of(text.getBytes(StandardCharsets.UTF_8), type + ";charset=UTF-8", CachePolicy.ASK_FIRST, null);
    }

    static Page file(byte[] bytes, String type) {
        return of(bytes, type, CachePolicy.ASK_FIRST, null);
    }

    static Page asset(byte[] bytes, String type) {
        return of(bytes, type, CachePolicy.FOREVER, null);
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    boolean isHtml() {
        return type.startsWith("text/html");
    }

    private static Page of(byte[] bytes, String type, CachePolicy cachePolicy, @Nullable LocalDate lastModified) {
        byte[] gzipped = gzip(bytes);
        return new Page(
                bytes, gzipped.length < bytes.length ? gzipped : null, type, hash(bytes), cachePolicy, lastModified);
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

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
