package jp.maru.guide.search;

import java.time.LocalDate;

/** A question that found nothing, how often it was asked, and on which day last (Tokyo). */
public record UnfoundSearch(String question, int times, LocalDate lastDay) {}
