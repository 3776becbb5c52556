package jp.maru.guide.server;

/** What a site answers where the engine refuses a request. Thread-safe. */
public interface RefusalPages {

    /** A page in HTML and UTF-8 for a status from 400 on. */
    byte[] refusal(int status);
}
