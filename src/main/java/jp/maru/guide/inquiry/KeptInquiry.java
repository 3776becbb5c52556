package jp.maru.guide.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry and what became of it since.
 *
 * @param released when the operator said that a suspected one is no spam after all; null if not
 * @param digest the delivery that brings a suspected one to the operator; null if none does
 * @param closed when the operator had dealt with it; null while it is open
 * @param held whether it is kept beyond its time
 */
record KeptInquiry(
        Inquiry inquiry,
        @Nullable Instant released,
        @Nullable String digest,
        @Nullable Instant closed,
        boolean held) {}
