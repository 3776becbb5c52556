package jp.maru.guide.search;

import java.util.List;
import jp.maru.guide.content.Document;

/**
 * One page that was found.
 *
 * @param kind what it is: {@code trouble}, {@code topic}, {@code service}, {@code tool}, {@code term}, {@code desk} or {@code page}
 * @param document what was found
 * @param title the title of the page
 * @param address where in the page the excerpt stands
 * @param section the heading above the excerpt; empty where there is none
 * @param excerpt what it says about what was sought
 * @param instead the words for which it was found where it does not hold what was asked for itself
 */
public record SearchResult(
        String kind,
        Document document,
        List<Piece> title,
        String address,
        List<Piece> section,
        List<Piece> excerpt,
        List<Instead> instead) {

    /** One word was found in the place of another; in the place of one that the page lacks, nothing. */
    public record Instead(String asked, String found, boolean byReading) {}
}
