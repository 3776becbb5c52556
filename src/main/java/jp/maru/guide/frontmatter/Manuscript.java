package jp.maru.guide.frontmatter;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.maru.guide.problem.Place;
import jp.maru.guide.problem.Problems;

/**
 * One file taken apart. Both parts keep the line numbers of the file: the front matter begins with its own {@code ---}
 * line, and the text is preceded by as many empty lines as the front matter has.
 */
public record Manuscript(String front, String text) {

    /** Far above what a person writes, far below what would tire the machine. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** What stands in a text for bytes that are none of it; it may also be written by itself. */
    private static final char UNREADABLE = '\uFFFD';

    /** What cannot be seen around it does not matter. */
    private static final Pattern RULE = Pattern.compile("\\p{Cf}*+---[\\s\\p{Z}\\p{Cf}]*+");

    /**
     * Takes a file apart; empty when something is wrong with it, which is then reported.
     *
     * @param bytes the whole of the file, or more of it than {@link #MAX_BYTES}
     * @param size of the whole file
     */
    public static Optional<Manuscript> read(byte[] bytes, long size, Problems problems) {
        if (size > MAX_BYTES) {
            problems.report("file.large", size / 1024, MAX_BYTES / 1024);
            return Optional.empty();
        }
        return decode(bytes, problems).flatMap(whole -> split(whole, problems));
    }

    /** A file as far as it can be read and is not too large, whatever is wrong with it, taken for text alone. */
    public static Manuscript raw(byte[] bytes) {
        return new Manuscript("", new String(bytes, 0, Math.min(bytes.length, MAX_BYTES), StandardCharsets.UTF_8));
    }

    /** Both parts as one text in which every line has its place, but for the line that parts them. */
    public String written() {
        return front + text.substring((int) front.lines().count());
    }

    private static Optional<String> decode(byte[] bytes, Problems problems) {
        String whole = new String(bytes, StandardCharsets.UTF_8);
        if (whole.indexOf(UNREADABLE) >= 0) {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CharBuffer out = CharBuffer.allocate(bytes.length);
            if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
                String before = withPlainLineEnds(out.flip().toString());
                problems.report(Place.at(before, before.length()), "file.not-utf8");
                return Optional.empty();
            }
        }
        whole = withPlainLineEnds(whole);
        if (whole.startsWith("\uFEFF")) {
            whole = whole.substring(1);
        }
        for (int at = 0; at < whole.length(); at++) {
            if (isControl(whole.charAt(at))) {
                problems.report(Place.at(whole, at), "file.control-character");
                return Optional.empty();
            }
        }
        return Optional.of(whole);
    }

    private static String withPlainLineEnds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Control characters, and the two that no XML may hold: the feed could not be read. */
    private static boolean isControl(char character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t' || character >= '\uFFFE';
    }

    private static Optional<Manuscript> split(String whole, Problems problems) {
        if (whole.isBlank()) {
            problems.report("file.empty");
            return Optional.empty();
        }
        int front = endOfLine(whole, 0);
        if (!isRule(whole, 0, front)) {
            problems.report("front.missing");
            return Optional.empty();
        }
        int end = front;
        int lines = 1;
        while (end < whole.length() && !isRule(whole, end, endOfLine(whole, end))) {
            end = endOfLine(whole, end);
            lines++;
        }
        if (end == whole.length()) {
            problems.report("front.unclosed");
            return Optional.empty();
        }
        return Optional.of(new Manuscript(
                "---\n" + whole.substring(front, end),
                "\n".repeat(lines + 1) + withLastLineEnd(whole.substring(endOfLine(whole, end)))));
    }

    /** Behind the line, and what ends it. */
    private static int endOfLine(String whole, int start) {
        int end = whole.indexOf('\n', start);
        return end < 0 ? whole.length() : end + 1;
    }

    private static boolean isRule(String whole, int start, int end) {
        return RULE.matcher(whole).region(start, end).matches();
    }

    private static String withLastLineEnd(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
}
