package jp.maru.guide.comparison;

import java.util.List;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.scale.Verdict;

/**
 * What a reader wants of one criterion.
 *
 * @param wanted not empty
 */
record Condition(Criterion criterion, List<String> wanted) {

    /** Of a service, by its cell. */
    Verdict verdict(Cell cell) {
        return criterion.scale().verdict(wanted, cell.measure());
    }
}
