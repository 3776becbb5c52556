package jp.maru.guide.content;

/** One Markdown file, parsed and checked. Its kind is its type, chosen by the folder the file lies in. */
public sealed interface Document
        permits Trouble,
                Topic,
                Desk,
                StaticPage,
                Provider,
                Criterion,
                Term,
                Introduction,
                Tool,
                SiteWords,
                InquiryWords,
                Words {

    Article article();

    /** The address of its page, or of its place in one ({@code /desks#key}). */
    default String address() {
        return article().address();
    }

    default String title() {
        return article().title();
    }

    /** Whether its page lists its sources, so that its text can refer to them. */
    default boolean listsSources() {
        return this instanceof Trouble
                || this instanceof Topic
                || this instanceof StaticPage
                || this instanceof Introduction
                || this instanceof Tool;
    }
}
