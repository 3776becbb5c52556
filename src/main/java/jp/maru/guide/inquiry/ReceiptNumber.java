package jp.maru.guide.inquiry;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * 受付番号: the day of receipt in Japan and five signs that nobody confuses on the phone, e.g. {@code 20261124-7K3Q9}. A
 * drawn number is likely new, not surely: the store holds each one only once.
 */
record ReceiptNumber(String text) {
    /** Without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
    private static final String SIGNS = "34679ACDEFGHJKMNPQRTWXY";

    private static final Pattern SHAPE = Pattern.compile("\\d{8}-[" + SIGNS + "]{5}");

    ReceiptNumber {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a receipt number");
        }
    }

    static ReceiptNumber draw(LocalDate day, RandomGenerator random) {
        StringBuilder text = new StringBuilder(day.format(DateTimeFormatter.BASIC_ISO_DATE)).append('-');
        random.ints(5, 0, SIGNS.length()).forEach(i -> text.append(SIGNS.charAt(i)));
        return new ReceiptNumber(text.toString());
    }

    /** A number as somebody reads it out: in small letters, in full-width ones, with spaces. Empty if it can be none. */
    static Optional<ReceiptNumber> read(String typed) {
        return Optional.of(Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("\\s", "")
                        .toUpperCase(Locale.ROOT))
                .filter(text -> SHAPE.matcher(text).matches())
                .map(ReceiptNumber::new);
    }

    @Override
    public String toString() {
        return text;
    }
}
