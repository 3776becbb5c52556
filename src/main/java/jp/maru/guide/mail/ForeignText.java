package jp.maru.guide.mail;

import java.util.regex.Pattern;

/**
 * What somebody else has written, to be shown among the site's own words, in a terminal or a mail. What steers a terminal,
 * breaks a line or turns the direction of writing (Unicode Standard Annex 9) is written out ({@code [U+202E]}), so that it
 * is seen and does nothing; all else stays as typed.
 */
public record ForeignText(String typed) {

    private static final String STEERING = "\\p{Cc}\\p{Zl}\\p{Zp}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069";
    private static final Pattern IN_LINE = Pattern.compile("[" + STEERING + "]");
    private static final Pattern FILLER = Pattern.compile("[\\p{Zs}\\u2800\\u3164]{4,}");
    private static final Pattern IN_LINES = Pattern.compile("[" + STEERING + "&&[^\\n\\t]]");

    /** In one line; blanks that would fill up a line on a screen, so that what follows seems to begin one, are one. */
    public String line() {
        return FILLER.matcher(shown(IN_LINE)).replaceAll(" ");
    }

    /** In its lines, each with the mark of what is quoted, so that none can be taken for the site's. */
    public String quoted() {
        return "> " + shown(IN_LINES).replace("\n", "\n> ");
    }

    private String shown(Pattern steering) {
        return steering.matcher(typed)
                .replaceAll(sign -> "[U+%04X]".formatted((int) sign.group().charAt(0)));
    }
}
