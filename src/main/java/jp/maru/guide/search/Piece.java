package jp.maru.guide.search;

/** A part of a text, marked where it is what was sought. */
public record Piece(String text, boolean marked) {}
