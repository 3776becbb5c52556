package jp.maru.guide.comparison;

/** Asked for something by a word that means nothing here; the message is the word. */
final class Unanswerable extends Exception {

    Unanswerable(String word) {
        super(word, null, false, false);
    }
}
