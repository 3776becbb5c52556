package jp.maru.guide.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.util.BufferUtil;

/** What is sent for one address, ready to be written. Immutable, and equal to itself alone. */
public final class Page implements Answer {

    /** The same page in the other coding is another representation, so its tag differs (RFC 9110, section 8.8.3). */
    private static final String GZIPPED_TAG = "-gzip";

    private final ByteBuffer kept;
    private final boolean compressed;
    private final String etag;
    private final CachePolicy cachePolicy;
    private final HttpField type;
    private final HttpField tag;
    private final HttpField gzippedTag;
    private final HttpField length;
    private final HttpField gzippedLength;

    private Page(byte[] bytes, String type, CachePolicy cachePolicy) {
        byte[] gzipped = gzip(bytes);
        compressed = gzipped.length < bytes.length;
        kept = sendable(compressed ? gzipped : bytes);
        this.cachePolicy = cachePolicy;
        etag = hash(bytes);
        this.type = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, type);
        tag = new PreEncodedHttpField(HttpHeader.ETAG, '"' + etag + '"');
        gzippedTag = new PreEncodedHttpField(HttpHeader.ETAG, '"' + etag + GZIPPED_TAG + '"');
        length = new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, bytes.length);
        gzippedLength = new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, gzipped.length);
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

    static Page asked(byte[] bytes, String type, CachePolicy policy) {
        return new Page(bytes, type, policy);
    }

    /** Its bytes; a copy, and where they are kept compressed, unpacked for each call. */
    public byte[] bytes() {
        byte[] bytes = BufferUtil.toArray(kept);
        return compressed ? unpacked(bytes) : bytes;
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public String type() {
        return type.getValue();
    }

    /** Made of the bytes alone, so that it is the same on every machine; without quotes. */
    public String etag() {
        return etag;
    }

    public boolean isHtml() {
        return type().startsWith("text/html");
    }

    /** Whether its bytes are kept compressed, which is where that makes them fewer. */
    boolean isCompressed() {
        return compressed;
    }

    /** To be read once. */
    ByteBuffer kept() {
        return kept.duplicate();
    }

    /** The same outside the heap, whence a socket takes it without another copy. */
    static ByteBuffer sendable(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
    }

    CachePolicy cachePolicy() {
        return cachePolicy;
    }

    HttpField typeField() {
        return type;
    }

    HttpField tag(boolean gzipped) {
        return gzipped ? gzippedTag : tag;
    }

    HttpField length(boolean gzipped) {
        return gzipped ? gzippedLength : length;
    }

    static byte[] gzip(byte[] bytes) {
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
