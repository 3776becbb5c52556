package jp.maru.guide.content;

/** One Markdown file, parsed and checked. Its kind is its type, chosen by the folder the file lies in. */
public interface Document {

    Article article();

    /** The address of its page, or of its place in one ({@code /desks#key}). */
    default String address() {
        return article().address();
    }

    default String title() {
        return article().title();
    }

    /** What stands below its title in a list. */
    default String inBrief() {
        return article().description();
    }

    /** Whether its page lists its sources, so that its text can refer to them. */
    default boolean listsSources() {
        return false;
    }
}
