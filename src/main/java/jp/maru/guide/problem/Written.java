package jp.maru.guide.problem;

/** Something as it is written in a file, and where. */
public record Written(String text, Place place) {}
