package jp.maru.guide.japanese;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a text in one way of writing, so that they are found however they are written: 39600円 for 39,600円 and
 * 3万9600円, 8日 for 八日, 3か月 for 3ヶ月, 10gbps for 10ギガ.
 */
public final class WrittenFigures {

    /** What is counted, after which kanji are a number. */
    private static final String COUNTED = "年月日円回件割社台本人歳才か時週重階";

    private static final String KANJI_DIGITS = "〇一二三四五六七八九十百千";

    /** Whatever of this may be levelled stands within one such piece of a text. */
    private static final Pattern PIECE = Pattern.compile("[0-9" + KANJI_DIGITS + "][0-9" + KANJI_DIGITS + "万,.]*"
            + "(?:[ケヶカヵ箇]月|ギガ(?:ビット|bps)?|メガ(?:ビット|bps)?|[" + COUNTED + "])?"
            + "|[a-z]+(?:[ー:・][a-z]+)+");

    /** Most of them, of which nothing is to be levelled. */
    private static final Pattern PLAIN = Pattern.compile("[0-9]*[^万]?");

    private static final Pattern COMMA = Pattern.compile("(?<=[0-9]),(?=[0-9]{3})");
    private static final Pattern KANJI =
            Pattern.compile("[" + KANJI_DIGITS + "]+(?=[万" + COUNTED + "]|[ケヶカヵ箇]月|ギガ|メガ)");
    /** In what is a number or a day and nothing else; 5千 among them. */
    private static final Pattern ENTERED = Pattern.compile("[0-9]*[〇零一二三四五六七八九十百千][0-9〇零一二三四五六七八九十百千]*");

    private static final Pattern MANY = Pattern.compile("([0-9]{1,9})(?:\\.([0-9]{1,4}))?万([0-9]{1,4}(?![0-9]))?");
    private static final Pattern MONTHS = Pattern.compile("(?<=[0-9])[ケヶカヵ箇ヵ](?=月)");
    private static final Pattern GIGA = Pattern.compile("(?<=[0-9])ギガ(?:ビット|bps)?");
    private static final Pattern MEGA = Pattern.compile("(?<=[0-9])メガ(?:ビット|bps)?");

    /** What stands in names between Latin letters, or does not: Wi-Fi, J:COM. */
    private static final Pattern JOINT = Pattern.compile("(?<=[a-z])[ー:・](?=[a-z])");

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Map<Character, Integer> POWERS = Map.of('十', 10, '百', 100, '千', 1000);
    private static final int TEN_THOUSAND = 10_000;
    private static final int MOST_DIGITS = 13;
    private static final long TOO_MANY = 10_000_000_000_000L;

    private WrittenFigures() {}

    /** @param level a text that is level */
    public static String level(String level) {
        return level(new Folded(level, new Folded.Spans())).text();
    }

    /** The same of a text that knows where its characters come from. */
    static Folded level(Folded traced) {
        Matcher piece = PIECE.matcher(traced.text());
        StringBuilder text = new StringBuilder();
        Folded.Spans spans = new Folded.Spans();
        int done = 0;
        for (int from = 0; find(piece, traced.text(), from); from = piece.end()) {
            String level = levelPiece(piece.group());
            if (!level.equals(piece.group())) {
                traced.copy(done, piece.start(), text, spans);
                text.append(level);
                spans.extend(text.length(), traced.start(piece.start()), traced.end(piece.end() - 1));
                done = piece.end();
            }
        }
        if (done == 0) {
            return traced;
        }
        traced.copy(done, traced.text().length(), text, spans);
        return new Folded(text.toString(), spans);
    }

    /** As the pattern finds it, which would try each character with all that it knows. */
    private static boolean find(Matcher piece, String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean begins =
                    sign >= '0' && sign <= '9' || sign >= 'a' && sign <= 'z' || KANJI_DIGITS.indexOf(sign) >= 0;
            if (begins && piece.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static String levelPiece(String level) {
        if (PLAIN.matcher(level).matches()) {
            return level;
        }
        String figures = KANJI.matcher(
                        COMMA.matcher(JOINT.matcher(level).replaceAll("")).replaceAll(""))
                .replaceAll(number -> kanji(number.group()));
        String whole = MANY.matcher(figures).replaceAll(WrittenFigures::tenThousands);
        String months = MONTHS.matcher(whole).replaceAll("か");
        return MEGA.matcher(GIGA.matcher(months).replaceAll("gbps")).replaceAll("mbps");
    }

    /** What is entered as a number or a day: on one width, without spaces, its kanji as digits. */
    static String entered(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return ENTERED.matcher(plain).replaceAll(number -> kanji(number.group()));
    }

    private static String kanji(String number) {
        StringBuilder digits = new StringBuilder();
        long sum = 0;
        boolean powers = false;
        for (int at = 0; at < number.length(); at++) {
            char sign = number.charAt(at);
            Integer power = POWERS.get(sign);
            if (power == null) {
                digits.append(sign == '零' ? 0 : Math.max(DIGITS.indexOf(sign), Character.digit(sign, 10)));
            } else {
                powers = true;
                sum += (digits.isEmpty() ? 1 : held(digits)) * power;
                digits.setLength(0);
            }
        }
        return powers ? String.valueOf(sum + (digits.isEmpty() ? 0 : held(digits))) : digits.toString();
    }

    /** What is longer than any number here may be stands in for it. */
    private static long held(CharSequence digits) {
        return digits.length() > MOST_DIGITS ? TOO_MANY : Long.parseLong(digits.toString());
    }

    private static String tenThousands(MatchResult number) {
        String fraction = number.group(2) == null ? "" : number.group(2);
        String rest = number.group(3) == null ? "0" : number.group(3);
        long behind = Long.parseLong((fraction + "0000").substring(0, 4)) + Long.parseLong(rest);
        return String.valueOf(Long.parseLong(number.group(1)) * TEN_THOUSAND + behind);
    }
}
