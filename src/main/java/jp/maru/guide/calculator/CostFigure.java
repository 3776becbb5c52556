package jp.maru.guide.calculator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What has been paid by the end of each month, as lines on a plane of {@link #WIDTH} × {@link #HEIGHT}. All lines begin
 * at nought before the first month.
 *
 * @param months more than nought
 * @param least the lowest sum in yen, nought or less
 * @param most the highest sum in yen, more than {@code least}
 */
record CostFigure(int months, long least, long most) {

    static final int WIDTH = 320;
    static final int HEIGHT = 180;

    static CostFigure of(List<TotalCost> costs, int months) {
        List<Long> sums = costs.stream()
                .flatMap(cost -> IntStream.rangeClosed(0, months).mapToObj(cost::until))
                .toList();
        long least = sums.stream().mapToLong(Long::longValue).min().orElse(0);
        long most = sums.stream().mapToLong(Long::longValue).max().orElse(0);
        return new CostFigure(months, least, Math.max(most, least + 1));
    }

    /** The corners of a line, as SVG writes them. */
    public String points(TotalCost cost) {
        return IntStream.rangeClosed(0, months)
                .mapToObj(month -> x(month) + "," + y(cost.until(month)))
                .collect(Collectors.joining(" "));
    }

    /** Where nought is. */
    public long ground() {
        return y(0);
    }

    private long x(int month) {
        return (long) WIDTH * month / months;
    }

    private long y(long yen) {
        return HEIGHT - HEIGHT * (yen - least) / (most - least);
    }
}
