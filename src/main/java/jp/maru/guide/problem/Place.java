package jp.maru.guide.problem;

/** Where something stands in a file: line and column from 1, and the front matter key, empty in the text. */
public record Place(int line, int column, String key) {

    /** Of what is said of a file as a whole. */
    public static final Place START = new Place(1, 1, "");

    /** Where in a text, whose lines are those of its file, a character stands; its end has a place too. */
    public static Place at(String text, int index) {
        String before = text.substring(0, index);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(line, index - before.lastIndexOf('\n'), "");
    }
}
