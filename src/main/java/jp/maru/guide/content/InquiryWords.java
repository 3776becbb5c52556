package jp.maru.guide.content;

import java.util.List;

/**
 * {@code content/inquiry.md}: the words of the inquiry form that the operator owns.
 *
 * @param topics what an inquiry can be about, in the order of the list; never empty, each one line of text
 * @param replyTime one sentence that says when an answer usually comes
 */
public record InquiryWords(List<String> topics, String replyTime) {}
