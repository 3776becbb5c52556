package jp.maru.guide.comparison;

import java.util.List;
import jp.maru.guide.content.Criterion;

/**
 * One criterion of services laid side by side.
 *
 * @param different whether two of the known values differ
 * @param complete whether all are known; only then can they be called the same
 */
public record Difference(Criterion criterion, List<Cell> cells, boolean different, boolean complete) {

    static Difference of(Criterion criterion, List<Cell> cells) {
        List<String> known = cells.stream()
                .filter(cell -> cell.fact() != null)
                .map(cell -> cell.fact().value())
                .toList();
        return new Difference(criterion, cells, known.stream().distinct().count() > 1, known.size() == cells.size());
    }
}
