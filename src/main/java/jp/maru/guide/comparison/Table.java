package jp.maru.guide.comparison;

import java.util.List;
import java.util.stream.Collectors;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Services beside each other.
 *
 * @param columns those of which at least half of the services have a value
 * @param sparse those left out because more than half of the values are missing
 * @param unconfirmed services of which it is not known whether they belong here
 */
public record Table(List<Criterion> columns, List<Criterion> sparse, List<Row> rows, List<Provider> unconfirmed) {

    /** Without the columns in which nothing is known. */
    Table known() {
        List<Criterion> shown = columns.stream()
                .filter(column -> rows.stream()
                        .anyMatch(row -> row.provider().fact(column.key()).isPresent()))
                .toList();
        return new Table(
                shown,
                sparse,
                rows.stream()
                        .map(row -> new Row(
                                row.provider(),
                                row.cells().stream()
                                        .filter(cell -> shown.contains(cell.criterion()))
                                        .toList()))
                        .toList(),
                unconfirmed);
    }

    /** What rows have in common that look alike: their columns, and which of them a reader asked for. */
    public String look(@Nullable ServicesAnswer answer) {
        String look = answer == null ? "-" : "+";
        return columns.stream()
                .map(column -> column.key() + (answer != null && answer.asks(column) ? "!" : " "))
                .collect(Collectors.joining("", look, ""));
    }

    public boolean isEmpty() {
        return columns.isEmpty() || rows.isEmpty();
    }
}
