package jp.maru.guide.calculator;

import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;
import jp.maru.guide.japanese.WrittenDay;
import jp.maru.guide.japanese.WrittenNumber;
import jp.maru.guide.japanese.WrittenRuns;
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

    private final LocalDate today;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** The fields that hold one of a few words. */
    private final Set<String> chosen = new HashSet<>();

    /**
     * @param query whatever was asked; only the given fields are looked at
     * @param today in Japan; days without a year are meant near to it
     */
    Worksheet(Map<String, String> query, Collection<String> fields, LocalDate today) {
        this.today = today;
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

    /** Whether something is filled in of an offer at all. */
    public boolean touches(int number) {
        return OfferFields.PARTS.stream().anyMatch(part -> !isBlank(part + number));
    }

    /** Whether something is filled into one of its fields that are folded away. */
    public boolean touchesFolded(int number) {
        return OfferFields.FOLDED.stream().anyMatch(part -> !isBlank(part + number));
    }

    /** Tells apart how a field looks; null where something is typed into it or has to be mended. */
    public @Nullable String look(String field) {
        String entry = entry(field);
        if (errors.containsKey(field) || !entry.isEmpty() && !chosen.contains(field)) {
            return null;
        }
        return field + (typed.containsKey(field) ? "=" : "-") + entry;
    }

    /** The same of all fields of an offer. */
    public @Nullable String look(int number) {
        return look(number, OfferFields.PARTS);
    }

    /** The same of those that are folded away. */
    public @Nullable String lookFolded(int number) {
        return look(number, OfferFields.FOLDED);
    }

    private @Nullable String look(int number, List<String> parts) {
        StringBuilder looks = new StringBuilder();
        for (String part : parts) {
            String look = look(part + number);
            if (look == null) {
                return null;
            }
            looks.append(look).append(' ');
        }
        return looks.toString();
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
            chosen.add(field);
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

    /** An amount that may change from month to month; nothing if the field is left empty. */
    Stages stages(String field) {
        if (!isInRuns(field)) {
            return Stages.always(yen(field));
        }
        List<WrittenRuns.Run> runs = readRuns(field);
        return runs.isEmpty()
                ? Stages.NOTHING
                : Stages.of(runs, runs.get(runs.size() - 1).times() == 0);
    }

    /** The last amount goes on for ever. */
    Stages requiredStages(String field) {
        return !isInRuns(field) ? Stages.always(requiredYen(field)) : Stages.of(readRuns(field), true);
    }

    /** The shares of a whole: so many equal ones, or each as it is; at once if the field is left empty. */
    Stages shares(String field, long whole) {
        if (!isInRuns(field)) {
            return Stages.split(whole, months(field, 1, 1));
        }
        Stages shares = Stages.of(readRuns(field), false);
        if (errors.get(field) == null && shares.sum(1, shares.end()) != whole) {
            report(field, "shares.sum", whole);
        }
        return shares;
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

    private boolean isInRuns(String field) {
        return entry(field).matches(".*[、×→].*");
    }

    /** None where it cannot be read. */
    private List<WrittenRuns.Run> readRuns(String field) {
        List<WrittenRuns.Run> runs = new WrittenRuns(entry(field)).runs().orElse(List.of());
        long months = runs.stream()
                .mapToLong(run -> Math.min(run.times(), MOST_MONTHS + 1))
                .sum();
        if (runs.isEmpty() || months > MOST_MONTHS) {
            report(field, "runs", MOST_MONTHS);
            return List.of();
        }
        return runs.stream().allMatch(run -> isAllowed(field, run.yen())) ? runs : List.of();
    }

    private long readYen(String field) {
        OptionalLong yen = new WrittenNumber(entry(field)).yen();
        if (yen.isEmpty()) {
            report(field, "yen");
        }
        return yen.isPresent() && isAllowed(field, yen.getAsLong()) ? yen.getAsLong() : 0;
    }

    private boolean isAllowed(String field, long yen) {
        if (yen < 0) {
            report(field, "yen.negative");
        } else if (yen > MOST_YEN) {
            report(field, "yen.most", MOST_YEN);
        }
        return yen >= 0 && yen <= MOST_YEN;
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
            Optional<LocalDate> day = written.day(today);
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
