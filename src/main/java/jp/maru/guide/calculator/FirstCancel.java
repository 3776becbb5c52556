package jp.maru.guide.calculator;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Until when a contract for a telecommunications service can be left in its first days, and how (電気通信事業法 26条の3). The
 * eight days run from the day the contract document arrived; one by mail or on a screen arrives when it is recorded on the
 * reader's device (26条の2第3項). Services of the mobile kind that the ministry has named (26条1項1号) run from the day the
 * service started, if that is later. Which ones are named could not be read: with anything mobile both days are shown, and
 * the earlier is the safe one. Under 確認措置, which only they can have, at least eight days run from the start of the
 * service; for a fixed line whose document names it, both days are shown too. A letter counts from the day it is posted.
 *
 * @param named whether the document names what it offers, as the reader found
 * @param onScreen whether the document came by mail or on a screen
 * @param mobile whether the service runs over the mobile network, a home router for instance
 * @param received when the document arrived; null if it has not or it does not matter
 * @param started when a service for which it matters started or will start; null if it has not, or nobody knows
 * @param signed when somebody without a document called or applied; null if nobody knows
 * @param service as the reader calls it; may be empty
 * @param today in Asia/Tokyo
 */
record FirstCancel(
        WayOut way,
        boolean named,
        boolean onScreen,
        boolean mobile,
        @Nullable LocalDate received,
        @Nullable LocalDate started,
        @Nullable LocalDate signed,
        String service,
        LocalDate today) {

    static final List<String> FIELDS =
            List.of("paper", "word", "line", "received", "started", "signed", "use", "service");

    private static final LocalDate IN_FORCE = LocalDate.of(2016, 5, 21);
    private static final String UNKNOWN = "unknown";

    /** How far the eight days have run. */
    enum Stage {
        NOT_BEGUN,
        OPEN,

        /** Over by the earlier day, perhaps not by the later one. */
        UNSURE,
        LATE
    }

    /**
     * Reads the fields; empty if something has to be mended. Who is not asked for a field is not held to it. An address
     * without the newer fields asks for a document on paper whose word is not known.
     */
    static Optional<FirstCancel> read(Worksheet sheet, LocalDate today) {
        String paper = sheet.choice("paper", false, List.of("none", "screen", "paper"));
        String word = sheet.choice("word", false, List.of("initial", "check", UNKNOWN));
        boolean business =
                sheet.choice("use", false, List.of("business", "home")).equals("business");
        boolean mobile =
                sheet.choice("line", !business, List.of("mobile", "fixed")).equals("mobile");
        WayOut way = business ? WayOut.NONE : paper.equals("none") ? WayOut.DOCUMENT_FIRST : way(word, mobile);
        boolean letter = way == WayOut.LETTER || way == WayOut.LETTER_IF_NAMED;
        LocalDate received = letter
                ? sheet.requiredDay("received", IN_FORCE, today)
                : way == WayOut.LINE_FIRST ? sheet.day("received", IN_FORCE, today) : null;
        boolean startMatters = way == WayOut.CALL || way == WayOut.LINE_FIRST || letter && mobile;
        LocalDate started = startMatters ? sheet.day("started", IN_FORCE, today.plusYears(1)) : null;
        LocalDate signed = way == WayOut.DOCUMENT_FIRST ? sheet.day("signed", IN_FORCE, today) : null;
        String service = sheet.line("service");
        return sheet.resultOf(() -> new FirstCancel(
                way, !word.equals(UNKNOWN), paper.equals("screen"), mobile, received, started, signed, service, today));
    }

    private static WayOut way(String word, boolean mobile) {
        return switch (word) {
            case "initial" -> WayOut.LETTER;
            case "check" -> mobile ? WayOut.CALL : WayOut.LINE_FIRST;
            default -> mobile ? WayOut.LETTER_IF_NAMED : WayOut.LETTER;
        };
    }

    /** By the earliest day, the one to keep to; without a document a precaution only. Null if that day is not known. */
    public @Nullable EightDays safe() {
        return firstDays().stream().findFirst().map(EightDays::new).orElse(null);
    }

    /** By a later day, if there is one and it is known. */
    public @Nullable EightDays later() {
        return firstDays().stream().skip(1).findFirst().map(EightDays::new).orElse(null);
    }

    /** The first days that are possible and known, one or two, in their order. */
    private List<LocalDate> firstDays() {
        Stream<LocalDate> days = switch (way) {
            case LETTER -> Stream.of(received, startsLater() ? started : received);
            case LETTER_IF_NAMED -> Stream.of(received, started);
            case LINE_FIRST -> received == null ? Stream.empty() : Stream.of(received, started);
            case CALL -> Stream.ofNullable(started);
            case DOCUMENT_FIRST -> Stream.ofNullable(signed);
            case NONE -> Stream.empty();
        };
        return days.filter(Objects::nonNull).distinct().sorted().toList();
    }

    public boolean startsLater() {
        return received != null && started != null && started.isAfter(received);
    }

    /** Whether there may be a later day that is not known yet. */
    public boolean isLaterOpen() {
        return (mobile || way == WayOut.LINE_FIRST) && received != null && started == null;
    }

    /** Whether the eight days still run that count from the document alone, as those of a fixed line do. */
    public boolean isDocumentOpen() {
        return received != null && new EightDays(received).holds(today);
    }

    public Stage state() {
        EightDays safe = safe();
        if (way == WayOut.DOCUMENT_FIRST || safe == null) {
            return Stage.NOT_BEGUN;
        }
        if (safe.holds(today)) {
            return Stage.OPEN;
        }
        EightDays later = later();
        return isLaterOpen() || later != null && later.holds(today) ? Stage.UNSURE : Stage.LATE;
    }

    /** Tells apart what is to be done, as far as no single day makes a difference. */
    public List<Object> kind() {
        return List.of(way, state(), mobile);
    }

    /** Whether there is a letter to write, if only in advance; when it may be sent stands beside it. */
    public boolean hasLetter() {
        return switch (way) {
            case LETTER, LETTER_IF_NAMED -> state() != Stage.LATE;
            case DOCUMENT_FIRST -> true;
            case CALL, LINE_FIRST, NONE -> false;
        };
    }

    /** Whether the letter stands under a condition, because no document is known to name 初期契約解除. */
    public boolean isConditional() {
        return way != WayOut.LETTER || !named;
    }
}
