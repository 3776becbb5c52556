package jp.maru.guide.japanese;

import java.util.Arrays;

/** A folded text whose characters know the characters of the text as it was written that they come from. */
public record Folded(String text, Spans spans) {

    /** Where in the text as it was written the character begins that became the folded one at an index. */
    public int start(int index) {
        return spans.start(index);
    }

    /** Where in the text as it was written the character ends that became the folded one at an index. */
    public int end(int index) {
        return spans.end(index);
    }

    /** Adds the part between two places, which come from where they came from. */
    void copy(int from, int to, StringBuilder copied, Spans target) {
        for (int at = from; at < to; at++) {
            copied.append(text.charAt(at));
            target.extend(copied.length(), start(at), end(at));
        }
    }

    /** Grows with the folded text. As long as each character comes from the one at the same place, there is nothing to keep. */
    static final class Spans {

        private static final int[] SAME = {};

        private int[] starts = SAME;
        private int[] ends = SAME;
        private int size;

        /** All that was added to the folded text up to that length comes from one cluster. */
        void extend(int length, int start, int end) {
            if (starts.length == 0 && length == end && start == size && length == size + 1) {
                size = length;
                return;
            }
            if (length > starts.length) {
                starts = grown(starts, length, 0);
                ends = grown(ends, length, 1);
            }
            for (; size < length; size++) {
                starts[size] = start;
                ends[size] = end;
            }
        }

        private int[] grown(int[] kept, int length, int first) {
            int[] grown = Arrays.copyOf(kept, length * 2);
            for (int at = kept.length; at < size; at++) {
                grown[at] = at + first;
            }
            return grown;
        }

        private int start(int index) {
            return starts.length == 0 ? index : starts[index];
        }

        private int end(int index) {
            return ends.length == 0 ? index + 1 : ends[index];
        }
    }
}
