package jp.maru.guide.calculator;

import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import jp.maru.guide.japanese.WrittenDay;
import jp.maru.guide.japanese.WrittenNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a reader filled into a calculator, as typed, and in Japanese what has to be mended in it. Nothing that can be
 * typed makes reading it fail: for what is missing or cannot be read there is an error, and the least allowed value
 * stands in, so that {@link #resultOf} has to be asked before anything is made of the values. For one thread.
 */
final class Worksheet {

    /** As much as any single part of an offer can cost, in yen. */
    static final long MOST_YEN = 9_999_999;

    /** Ten years. */
    static final int MOST_MONTHS = 120;

    private static final int LONGEST_TEXT = 100;
    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle(Worksheet.class.getPackageName() + ".worksheet", Locale.ROOT);

    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** @param query whatever was asked; only the given fields are looked at */
    Worksheet(Map<String, String> query, Collection<String> fields) {
        fields.stream().filter(query::containsKey).forEach(field -> typed.put(field, query.get(field)));
    }

    /** By field, in the order of the fields; a field that was not asked for is not there. */
    Map<String, String> typed() {
        return Collections.unmodifiableMap(typed);
    }

    /** One sentence for a field, in the order in which they were read. */
    Map<String, String> errors() {
        return Collections.unmodifiableMap(errors);
    }

    /** Whether something is filled into one of the fields of an offer. */
    public boolean touches(int number, List<String> parts) {
        return parts.stream().anyMatch(part -> !isBlank(part + number));
    }

    /** What fields are called whose part of the page is always the same: those left open. Null where there is one that is not. */
    public @Nullable String blank(int number, List<String> parts) {
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            String blank = blank(part + number);
            if (blank == null) {
                return null;
            }
            all.append(blank);
        }
        return all.toString();
    }

    /** The same of one field. */
    public @Nullable String blank(String field) {
        return entry(field).isEmpty() ? same(field) : null;
    }

    /** The same of a field with a few words to choose from, whichever is chosen. */
    public @Nullable String chosen(String field) {
        return same(field);
    }

    private @Nullable String same(String field) {
        return errors.containsKey(field) ? null : field + "=" + typed.get(field) + " ";
    }

    boolean isBlank(String field) {
        return entry(field).isBlank();
    }

    private String entry(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Empty while there is something to be mended. */
    <T> Optional<T> resultOf(Supplier<T> maker) {
        return errors.isEmpty() ? Optional.of(maker.get()) : Optional.empty();
    }

    /** One line that may be left empty, without spaces around it. */
    String line(String field) {
        String text = entry(field).strip();
        int length = text.codePointCount(0, text.length());
        if (!text.matches("[^\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]*")) {
            report(field, "line.broken");
        } else if (length > LONGEST_TEXT) {
            report(field, "line.long", LONGEST_TEXT, length);
        }
        return text;
    }

    /** One of the words, or the last one if the field may be left and is. */
    String choice(String field, boolean required, List<String> words) {
        String word = entry(field);
        if (words.contains(word)) {
            return word;
        }
        if (required || !word.isEmpty()) {
            report(field, "choice");
        }
        return words.get(words.size() - 1);
    }

    /** Nought if the field is left empty. */
    long yen(String field) {
        return isBlank(field) ? 0 : readYen(field);
    }

    long requiredYen(String field) {
        return isFilled(field) ? readYen(field) : 0;
    }

    /** @param otherwise what it means to leave the field empty */
    int months(String field, int least, int otherwise) {
        return isBlank(field) ? otherwise : readMonths(field, least);
    }

    int requiredMonths(String field) {
        return isFilled(field) ? readMonths(field, 1) : 1;
    }

    /** Null if the field is left empty. */
    @Nullable
    LocalDate day(String field, LocalDate from, LocalDate to) {
        return isBlank(field) ? null : readDay(field, new WrittenDay(entry(field)), from, to);
    }

    LocalDate requiredDay(String field, LocalDate from, LocalDate to) {
        return isFilled(field) ? readDay(field, new WrittenDay(entry(field)), from, to) : from;
    }

    /** A month alone stands for its first day. */
    LocalDate requiredDayOrMonth(String field, LocalDate from, LocalDate to) {
        return isFilled(field) ? readDay(field, new WrittenDay(entry(field)).first(), from, to) : from;
    }

    /** @param details what the sentence mentions after the name of the field */
    void report(String field, String sentence, Object... details) {
        Object[] all = new Object[details.length + 1];
        all[0] = label(field);
        System.arraycopy(details, 0, all, 1, details.length);
        errors.putIfAbsent(field, new MessageFormat(SENTENCES.getString(sentence), Locale.JAPANESE).format(all));
    }

    private boolean isFilled(String field) {
        if (isBlank(field)) {
            report(field, "missing");
        }
        return !isBlank(field);
    }

    private long readYen(String field) {
        OptionalLong yen = new WrittenNumber(entry(field)).yen();
        if (yen.isEmpty()) {
            report(field, "yen");
        } else if (yen.getAsLong() < 0) {
            report(field, "yen.negative");
        } else if (yen.getAsLong() > MOST_YEN) {
            report(field, "yen.most", MOST_YEN);
        } else {
            return yen.getAsLong();
        }
        return 0;
    }

    private int readMonths(String field, int least) {
        OptionalLong months = new WrittenNumber(entry(field)).months();
        if (months.isEmpty()) {
            report(field, "months");
        } else if (months.getAsLong() < least || months.getAsLong() > MOST_MONTHS) {
            report(field, "months.range", least, MOST_MONTHS);
        } else {
            return (int) months.getAsLong();
        }
        return least;
    }

    private LocalDate readDay(String field, WrittenDay written, LocalDate from, LocalDate to) {
        try {
            Optional<LocalDate> day = written.day();
            if (day.isEmpty()) {
                report(field, "day");
            } else if (day.get().isBefore(from)) {
                report(field, field + ".early", words(from));
            } else if (day.get().isAfter(to)) {
                report(field, field + ".late", words(to));
            } else {
                return day.get();
            }
        } catch (DateTimeException impossible) {
            report(field, "day.impossible");
        }
        return from;
    }

    private static String words(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The words at the field; a field with a number at its end belongs to the offer of that number. */
    private static String label(String field) {
        String name = field.replaceFirst("[0-9]$", "");
        String label = SENTENCES.getString("label." + name);
        return name.equals(field) ? label : field.substring(name.length()) + "つ目の" + label;
    }
}
