package jp.maru.guide.upkeep;

/** A page that cannot be looked at; why, in Japanese, without a word of the page's own. */
final class Unopened extends Exception {

    Unopened(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
