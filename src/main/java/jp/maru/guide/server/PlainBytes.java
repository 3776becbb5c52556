package jp.maru.guide.server;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of pages that were last asked for without compression, so that they need not be unpacked each time: of as many
 * pages as there are places, each of which has but one that it can take. Thread-safe.
 */
final class PlainBytes {

    private static final int PLACES = 128;

    private final AtomicReferenceArray<@Nullable Unpacked> places = new AtomicReferenceArray<>(PLACES);

    private record Unpacked(Page page, ByteBuffer bytes) {}

    /** To be read once. */
    ByteBuffer of(Page page) {
        if (!page.isCompressed()) {
            return page.kept();
        }
        int place = System.identityHashCode(page) % PLACES;
        Unpacked unpacked = places.get(place);
        if (unpacked == null || unpacked.page != page) {
            unpacked = new Unpacked(page, Page.sendable(page.bytes()));
            places.set(place, unpacked);
        }
        return unpacked.bytes.duplicate();
    }
}
