package jp.maru.guide.japanese;

import java.util.Arrays;

/** A folded text whose characters know the characters of the text as it was written that they come from. */
public record Folded(String text, Spans spans) {

    /** Where in the text as it was written the character begins that became the folded one at an index. */
    public int start(int index) {
        return spans.starts[index];
    }

    /** Where in the text as it was written the character ends that became the folded one at an index. */
    public int end(int index) {
        return spans.ends[index];
    }

    /** Grows with the folded text. */
    static final class Spans {

        private int[] starts;
        private int[] ends;
        private int size;

        Spans(int expected) {
            starts = new int[expected + 1];
            ends = new int[expected + 1];
        }

        /** All that was added to the folded text up to that length comes from one cluster. */
        void extend(int length, int start, int end) {
            if (length > starts.length) {
                starts = Arrays.copyOf(starts, length * 2);
                ends = Arrays.copyOf(ends, length * 2);
            }
            for (; size < length; size++) {
                starts[size] = start;
                ends[size] = end;
            }
        }
    }
}
