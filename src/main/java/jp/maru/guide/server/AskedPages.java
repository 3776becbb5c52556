package jp.maru.guide.server;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Pages that were made for a question which is asked again and again, so that they need not be made each time: of as many
 * questions as there are places, each of which has but one that it can take. A question asked once takes a place, but no page.
 * All rest on the same, and are forgotten together. Thread-safe.
 */
final class AskedPages {

    private static final int PLACES = 256;

    /** Characters of an address; a longer one is hardly asked twice. */
    private static final int LONGEST = 500;

    private volatile Kept kept = new Kept(this);

    private static final class Kept {

        private final Object basis;
        private final AtomicReferenceArray<@Nullable Asked> places = new AtomicReferenceArray<>(PLACES);

        Kept(Object basis) {
            this.basis = basis;
        }
    }

    /** @param page null as long as it was asked once */
    private record Asked(String address, @Nullable Page page) {}

    /** Null if there is none that rests on that. */
    @Nullable
    Page ready(String address, Object basis) {
        Kept now = kept;
        Asked asked = now.basis.equals(basis) ? now.places.get(place(address)) : null;
        return asked != null && asked.address.equals(address) ? asked.page : null;
    }

    /** Whether the page is to be kept this time; notes that it was asked. */
    boolean isAskedAgain(String address, Object basis) {
        if (address.length() > LONGEST) {
            return false;
        }
        if (!kept.basis.equals(basis)) {
            kept = new Kept(basis);
        }
        Asked before = kept.places.getAndUpdate(
                place(address),
                asked -> asked != null && asked.address.equals(address) ? asked : new Asked(address, null));
        return before != null && before.address.equals(address);
    }

    /** Does nothing if what it rests on is no longer so. */
    void keep(String address, Object basis, Page page) {
        Kept now = kept;
        if (now.basis.equals(basis)) {
            now.places.set(place(address), new Asked(address, page));
        }
    }

    private static int place(String address) {
        return Math.floorMod(address.hashCode(), PLACES);
    }
}
