package jp.maru.guide.markdown;

import org.jspecify.annotations.Nullable;

/**
 * What a reference stands for.
 *
 * @param text stands in the text for it, in plain words
 * @param address where it leads, null where it is not to be seen
 * @param phone the number that follows it, as it is read out; null for none
 * @param tel the same as a {@code tel:} address; null for none
 */
public record Referent(
        String text,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String tel) {}
