package jp.maru.guide.content;

import java.util.List;

/** Why the content cannot be published: every problem of every file, ordered by place; never empty. */
public record Refusal(List<Problem> problems) implements Reading {}
