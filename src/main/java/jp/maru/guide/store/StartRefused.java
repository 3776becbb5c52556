package jp.maru.guide.store;

/**
 * The program cannot start with these settings. The message is one Japanese text for the operator that says what is wrong
 * and how to mend it; there is no cause behind it, so that it is the last word of the chain.
 */
public class StartRefused extends RuntimeException {
    public StartRefused(String message) {
        super(message);
    }
}
