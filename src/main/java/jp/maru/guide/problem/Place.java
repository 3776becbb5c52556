package jp.maru.guide.problem;

/** Where something stands in a file: line and column from 1, and the front matter key, empty in the text. */
public record Place(int line, int column, String key) {}
