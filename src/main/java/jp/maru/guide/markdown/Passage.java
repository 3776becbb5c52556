package jp.maru.guide.markdown;

/**
 * The plain text between one heading and the next.
 *
 * @param anchor the heading's id in its page; empty for what stands before the first heading
 * @param heading the words of the heading; empty for what stands before the first heading
 * @param text without marks and line ends, blocks parted by a line end
 */
public record Passage(String anchor, String heading, String text) {}
