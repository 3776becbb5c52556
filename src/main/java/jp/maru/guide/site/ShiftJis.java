package jp.maru.guide.site;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of an address in Shift_JIS, as Windows has it. */
final class ShiftJis {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final char UNKNOWN = '\ufffd';
    private static final Pattern WORD = Pattern.compile("[^&=]+");

    /** What nobody types, and what EUC-JP and noise look like when they are taken for Shift_JIS: half-width kana too. */
    private static final Pattern NOISE = Pattern.compile("[\\p{Cc}\\p{Co}\\uff61-\\uff9f" + UNKNOWN + "]");

    private ShiftJis() {}

    /** The same query in UTF-8; empty if none of it is in Shift_JIS, or if it makes no sense. */
    static Optional<String> inUtf8(String query) {
        try {
            String read = WORD.matcher(query).replaceAll(word -> Matcher.quoteReplacement(encoded(word.group())));
            return Optional.of(read).filter(utf8 -> !utf8.equals(query));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String encoded(String word) {
        String utf8 = URLDecoder.decode(word, StandardCharsets.UTF_8);
        int broken = utf8.indexOf(UNKNOWN);
        if (broken >= 0 && broken == utf8.length() - 1) {
            throw new IllegalArgumentException("UTF-8 that was cut off");
        }
        return broken < 0 ? word : URLEncoder.encode(read(word), StandardCharsets.UTF_8);
    }

    private static String read(String word) {
        // second bytes may be letters, which stand in an address as they are
        byte[] bytes = URLDecoder.decode(word, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        String text = new String(bytes, WINDOWS_31J);
        if (NOISE.matcher(text).find()) {
            throw new IllegalArgumentException("Not Shift_JIS");
        }
        return text;
    }
}
