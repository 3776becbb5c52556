package jp.maru.guide.server;

/** What stands at an address without a controller being asked: a page, or one of these. Immutable. */
public sealed interface Answer permits Page, Answer.Instead, Answer.Moved {

    /** A page that says, with a status of its own, why there is no other. */
    record Instead(int status, Page page) implements Answer {}

    /** @param location where the address leads now, for good */
    record Moved(String location) implements Answer {}
}
