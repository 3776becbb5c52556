package jp.maru.guide.scale;

import java.util.List;

/** Whether a service is what a reader looks for. What nobody has confirmed is never a no. */
public enum Verdict {
    YES,
    NO,
    UNKNOWN;

    /** On all conditions: a no to one is a no to all; otherwise what is unknown of one is unknown of all. */
    public static Verdict ofAll(List<Verdict> verdicts) {
        if (verdicts.contains(NO)) {
            return NO;
        }
        return verdicts.contains(UNKNOWN) ? UNKNOWN : YES;
    }
}
