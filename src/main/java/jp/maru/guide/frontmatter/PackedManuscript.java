package jp.maru.guide.frontmatter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A manuscript for later, in a third of its room or less: of ten thousand files nothing else is as large. Thread-safe.
 */
public final class PackedManuscript {

    private final byte[] packed;
    private final int front;
    private volatile WeakReference<Manuscript> unpacked;

    public PackedManuscript(Manuscript manuscript) {
        packed = pack(manuscript.front() + manuscript.text());
        front = manuscript.front().length();
        unpacked = new WeakReference<>(manuscript);
    }

    /** As it was; the very same one as long as somebody has it. */
    public Manuscript manuscript() {
        Manuscript known = unpacked.get();
        if (known == null) {
            String whole = unpack(packed);
            known = new Manuscript(whole.substring(0, front), whole.substring(front));
            unpacked = new WeakReference<>(known);
        }
        return known;
    }

    static byte[] pack(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() / 2);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, fast)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
        return out.toByteArray();
    }

    static String unpack(byte[] packed) {
        try (InflaterInputStream unpacking = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(unpacking.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
