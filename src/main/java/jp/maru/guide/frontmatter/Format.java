package jp.maru.guide.frontmatter;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How one kind of value is written in front matter.
 *
 * @param problem the code under which a value that cannot be read is reported
 * @param standIn what to go on with when there is no readable value
 * @param reader throws IllegalArgumentException or DateTimeException for what it cannot read; the text is stripped and
 *     not empty
 * @param hint what the sentence of the problem tells besides the value
 */
public record Format<T>(String problem, T standIn, Function<String, T> reader, String hint) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9]\\d{0,5}");
    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9]\\d{0,6}|[1-9]\\d{0,2}(?:,\\d{3}){1,2})円?");
    private static final Pattern HIRAGANA = Pattern.compile("[\\p{IsHiragana}ー・]+");
    private static final Pattern PHONE = Pattern.compile("[#*]?\\d[\\d-]{1,14}");
    private static final String UNKNOWN_DATE = "不明";
    private static final String NOTHING = "なし";

    public static final Format<String> TEXT = new Format<>("value.no-text", "", value -> value);

    /** From 1. */
    public static final Format<Integer> NUMBER =
            new Format<>("value.no-number", 1, value -> Integer.valueOf(matching(WHOLE_NUMBER, value)));

    /** Whole yen, from 0, which may be written as a word. */
    public static final Format<Integer> YEN = new Format<>("value.no-yen", 0, Format::yen);

    public static final Format<Boolean> FLAG = new Format<>("value.no-flag", false, Format::flag);

    public static final Format<LocalDate> DAY = new Format<>("value.no-date", LocalDate.EPOCH, Format::day);

    /** A day, which begins at midnight, or a day and a time. */
    public static final Format<LocalDateTime> MOMENT =
            new Format<>("value.no-moment", LocalDate.EPOCH.atStartOfDay(), Format::moment);

    /** A day, a month, a year, or that it is not known. */
    public static final Format<String> SOURCE_DATE =
            new Format<>("value.no-source-date", UNKNOWN_DATE, Format::sourceDate);

    /** A day, a month or a year: a price without a date is worth nothing. */
    public static final Format<String> PRICE_DATE =
            new Format<>("value.no-price-date", UNKNOWN_DATE, Format::priceDate);

    /** Hiragana. */
    public static final Format<String> READING =
            new Format<>("value.no-reading", "", value -> matching(HIRAGANA, value));

    public static final Format<String> PHONE_NUMBER =
            new Format<>("value.no-phone", "", value -> matching(PHONE, value));

    /** An http(s) address. */
    public static final Format<String> WEB_ADDRESS = new Format<>("value.no-url", "", Format::webAddress);

    public Format(String problem, T standIn, Function<String, T> reader) {
        this(problem, standIn, reader, "");
    }

    /** One of a few values, each of which has a word. */
    public static <E> Format<E> named(E[] values, Function<E, String> word) {
        List<String> words = Stream.of(values).map(word).toList();
        Format<String> text = oneOf(words);
        return new Format<>(
                text.problem, values[0], value -> values[words.indexOf(text.reader.apply(value))], text.hint);
    }

    public static Format<String> oneOf(List<String> allowed) {
        return new Format<>(
                "value.not-allowed",
                allowed.get(0),
                value -> {
                    if (!allowed.contains(value)) {
                        throw new IllegalArgumentException(value);
                    }
                    return value;
                },
                String.join(" / ", allowed));
    }

    private static int yen(String value) {
        return value.equals(NOTHING)
                ? 0
                : Integer.parseInt(matching(AMOUNT, value).replace(",", "").replace("円", ""));
    }

    private static boolean flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static LocalDate day(String value) {
        if (value.length() != "2026-11-24".length()) {
            throw new IllegalArgumentException(value);
        }
        return LocalDate.parse(value);
    }

    private static LocalDateTime moment(String value) {
        return value.contains(" ")
                ? LocalDateTime.parse(value, MINUTE)
                : day(value).atStartOfDay();
    }

    private static String sourceDate(String value) {
        switch (value.length()) {
            case 10 -> day(value);
            case 7 -> YearMonth.parse(value);
            case 4 -> matching(WHOLE_NUMBER, value);
            default -> {
                if (!value.equals(UNKNOWN_DATE)) {
                    throw new IllegalArgumentException(value);
                }
            }
        }
        return value;
    }

    private static String priceDate(String value) {
        if (value.equals(UNKNOWN_DATE)) {
            throw new IllegalArgumentException(value);
        }
        return sourceDate(value);
    }

    private static String webAddress(String value) {
        URI uri = URI.create(value);
        if (!("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) || uri.getHost() == null) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }

    private static String matching(Pattern pattern, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }
}
