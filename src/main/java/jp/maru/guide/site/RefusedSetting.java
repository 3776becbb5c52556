package jp.maru.guide.site;

/** The site cannot start with a setting; the message says in Japanese how to mend it. */
class RefusedSetting extends RuntimeException {

    RefusedSetting(String message) {
        super(message);
    }
}
