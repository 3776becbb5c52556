package jp.maru.guide.inquiry;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.stream.Collectors;

/** How a mail quotes what was typed, after the mark of the first line. */
final class Quotation {
    private Quotation() {}

    /** As typed, but that no other line begins, and that what steers a terminal or turns the line is written out. */
    static String of(String typed) {
        return typed.codePoints()
                .mapToObj(sign -> steers(sign) ? "[U+%04X]".formatted(sign) : Character.toString(sign))
                .collect(Collectors.joining())
                .replace("\n", "\n> ");
    }

    /** As typed in one line, but that blanks which would fill it up on a screen are one. */
    static String inLine(String typed) {
        return of(typed).replaceAll("(?:\\p{Zs}|\u2800|\u3164){4,}", " ");
    }

    private static boolean steers(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign != '\n' && sign != '\t';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> UCharacter.hasBinaryProperty(sign, UProperty.BIDI_CONTROL);
        };
    }
}
