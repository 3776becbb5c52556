package jp.maru.guide.markdown;

/**
 * One entry of a document's outline.
 *
 * @param level 2 or 3 …, as the number of {@code #} signs
 * @param anchor the id of the heading in its page, never empty, unique in the document
 */
public record Heading(int level, String anchor, String text) {}
