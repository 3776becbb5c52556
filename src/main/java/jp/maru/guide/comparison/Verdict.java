package jp.maru.guide.comparison;

/** Whether a service is what a reader looks for. What nobody has confirmed is never a no. */
enum Verdict {
    YES,
    NO,
    UNKNOWN
}
