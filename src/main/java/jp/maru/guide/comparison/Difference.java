package jp.maru.guide.comparison;

import java.util.List;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Provider;
import jp.maru.guide.price.PriceCell;
import jp.maru.guide.scale.Measure;
import jp.maru.guide.scale.Scale;
import jp.maru.guide.scale.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One thing of services laid side by side.
 *
 * @param title a criterion's or that of a part of the price
 * @param alike whether they are the same in it, in substance and not by the word
 */
public record Difference(String title, List<Side> sides, Verdict alike) {

    /**
     * What is known of one of the services.
     *
     * @param cell null where it is a price
     * @param figures of the price
     */
    public record Side(Provider provider, @Nullable Cell cell, List<PriceCell.Figure> figures) {}

    static Difference of(Criterion criterion, List<Cell> cells) {
        List<Side> sides = cells.stream()
                .map(cell -> new Side(cell.provider(), cell, List.of()))
                .toList();
        List<String> known = cells.stream()
                .filter(cell -> cell.fact() != null)
                .map(cell -> cell.fact().value())
                .toList();
        // of what is for reading alone, nothing is known but the words
        Verdict alike = criterion.scale().control() == Scale.Control.NONE
                ? alike(known, cells.size())
                : alike(criterion.scale(), cells);
        return new Difference(criterion.title(), sides, alike);
    }

    static Difference ofPrices(String title, List<Side> sides) {
        List<String> known = sides.stream()
                .filter(side -> !side.figures().isEmpty())
                .map(side -> side.figures().stream()
                        .map(PriceCell.Figure::text)
                        .toList()
                        .toString())
                .toList();
        return new Difference(title, sides, alike(known, sides.size()));
    }

    private static Verdict alike(List<String> known, int services) {
        if (known.stream().distinct().count() > 1) {
            return Verdict.NO;
        }
        return known.size() == services ? Verdict.YES : Verdict.UNKNOWN;
    }

    private static Verdict alike(Scale scale, List<Cell> cells) {
        return Verdict.ofAll(cells.stream()
                .flatMap(one -> cells.stream()
                        .filter(other -> !other.equals(one))
                        .map(other -> scale.alike(measure(one), measure(other))))
                .toList());
    }

    private static Measure measure(Cell cell) {
        return cell.fact() == null ? Measure.UNKNOWN : cell.fact().measure();
    }
}
