package jp.maru.guide.comparison;

import java.util.List;
import java.util.stream.Collectors;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Provider;
import jp.maru.guide.price.Building;
import jp.maru.guide.price.PriceBrief;
import jp.maru.guide.provenance.Source;
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
                                        .toList(),
                                row.price()))
                        .toList(),
                unconfirmed);
    }

    /** What rows have in common that look alike: their columns, and which of them a reader asked for. */
    public String look(@Nullable ServicesAnswer answer) {
        String look = (answer == null ? "-" : "+") + homes().size() + " ";
        return columns.stream()
                .map(column -> column.key() + (answer != null && answer.asks(column) ? "!" : " "))
                .collect(Collectors.joining("", look, ""));
    }

    public boolean isEmpty() {
        return columns.isEmpty() || rows.isEmpty();
    }

    /** The homes whose monthly fees it shows; none where no price is known. */
    public List<Building> homes() {
        return rows.stream().anyMatch(row -> row.price().period() != null) ? PriceBrief.homes() : List.of();
    }

    /** Where those are from, each source once. */
    public List<Source> sources() {
        return rows.stream()
                .flatMap(row -> row.price().provenances().flatMap(one -> one.sources().stream()))
                .distinct()
                .toList();
    }
}
