package jp.maru.guide.calculator;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * One line of cases/first-cancel.csv, worked by hand from the articles: what a reader enters on a day, and what is right.
 *
 * @param right yes, conditional, other (確認措置), line (確認措置 on a fixed line), no or unknown
 * @param state open, unsure, late or notbegun; empty where there is no right
 * @param daysLeft nought if none is left or there is no safe day
 * @param letter yes, conditional or no
 */
record FirstCancelCase(
        String id,
        LocalDate today,
        Map<String, String> entries,
        String right,
        String state,
        @Nullable LocalDate safeLast,
        @Nullable LocalDate laterLast,
        boolean laterOpen,
        long daysLeft,
        String letter) {

    static List<FirstCancelCase> all() throws IOException {
        try (Reader file = new InputStreamReader(
                FirstCancelCase.class.getResourceAsStream("/cases/first-cancel.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().get().parse(file).stream()
                    .map(FirstCancelCase::of)
                    .toList();
        }
    }

    private static FirstCancelCase of(CSVRecord line) {
        Map<String, String> entries = Stream.of("paper", "word", "line", "use", "received", "started", "signed")
                .collect(Collectors.toMap(UnaryOperator.identity(), line::get));
        return new FirstCancelCase(
                line.get("id"),
                LocalDate.parse(line.get("today")),
                entries,
                line.get("right"),
                line.get("state"),
                day(line.get("safeLast")),
                day(line.get("laterLast")),
                Boolean.parseBoolean(line.get("laterOpen")),
                line.get("daysLeft").isEmpty() ? 0 : Long.parseLong(line.get("daysLeft")),
                line.get("letter"));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    @Override
    public String toString() {
        return id;
    }
}
