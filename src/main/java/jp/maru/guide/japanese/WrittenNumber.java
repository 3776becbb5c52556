package jp.maru.guide.japanese;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole number as people type it: with 全角 digits or kanji, commas, spaces, 万, a unit, 税込; nought also as a word. */
public record WrittenNumber(String typed) {

    private static final Pattern YEN = Pattern.compile("[¥\\\\]?([-−▲△]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)円?");
    /** 2万円, 1.5万円, 2万4,980円: less than four digits behind 万 need the unit, or they may be meant as one. */
    private static final Pattern TEN_THOUSANDS = Pattern.compile(
            "[¥\\\\]?([-−▲△]?)([0-9]{1,11})(?:(?:\\.([0-9]{1,4}))?万円?|万(?:([0-9]{1,4})円|([0-9],?[0-9]{3})円?))");

    /** What people write around an amount; whether the tax is in it is for them to keep to. */
    private static final Pattern AROUND =
            Pattern.compile("^(?:月額?|毎月|税込み?|税抜き?|税別)+(?=[¥\\\\0-9])|(?:[(\\[]?税(?:込み?|抜き?|別)[)\\]]?|/月)+$");

    private static final Pattern MONTHS = Pattern.compile("([-−▲△]?)([0-9]+)(?:[かカケヵヶ箇]月目?|月目|回)?");
    private static final Pattern YEARS = Pattern.compile("()([0-9]+)年");
    private static final Pattern NONE = Pattern.compile("(期間の)?(定め|決まり)?(が|は)?(なし|無し|ない)");

    /** So many digits are more than anything here may have, and still no overflow. */
    private static final int DIGITS = 15;

    private static final int YEAR = 12;

    /** Empty if it is no amount; what is too long to be held is {@link Long#MAX_VALUE}. */
    public OptionalLong yen() {
        String plain = AROUND.matcher(plain()).replaceAll("");
        Matcher yen = YEN.matcher(plain);
        if (yen.matches()) {
            return OptionalLong.of(number(yen.group(1), yen.group(2)));
        }
        Matcher many = TEN_THOUSANDS.matcher(plain);
        return many.matches()
                ? OptionalLong.of(number(many.group(1), many.group(2) + behind(many)))
                : OptionalLong.empty();
    }

    /** Months, or times (回), or whole years in months; empty if it is none of these, as a month of the calendar (11月) is. */
    public OptionalLong months() {
        Matcher months = MONTHS.matcher(plain());
        if (months.matches()) {
            return OptionalLong.of(number(months.group(1), months.group(2)));
        }
        Matcher years = YEARS.matcher(plain());
        return years.matches()
                ? OptionalLong.of(YEAR * Math.min(number("", years.group(2)), Long.MAX_VALUE / YEAR))
                : OptionalLong.empty();
    }

    /** The four digits behind 万. */
    private static String behind(Matcher tenThousands) {
        String fraction = Objects.requireNonNullElse(tenThousands.group(3), "");
        String rest = Objects.requireNonNullElseGet(
                        tenThousands.group(4), () -> Objects.requireNonNullElse(tenThousands.group(5), ""))
                .replace(",", "");
        return rest.isEmpty() ? fraction + "0".repeat(4 - fraction.length()) : "0".repeat(4 - rest.length()) + rest;
    }

    private static long number(String sign, String figures) {
        String digits = figures.replace(",", "").replaceFirst("^0+(?=.)", "");
        long number = digits.length() > DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
        return sign.isEmpty() ? number : -number;
    }

    private String plain() {
        String plain = WrittenFigures.entered(typed);
        return NONE.matcher(plain).matches() ? "0" : plain;
    }
}
