package jp.maru.guide.content;

/** What came of reading the content folder: everything, or the reasons why not. */
public sealed interface Reading permits Edition, Refusal {}
