package jp.maru.guide.inquiry;

import jakarta.validation.constraints.Pattern;
import jp.maru.guide.content.FormField;
import jp.maru.guide.content.FormField.Input;

/**
 * What was typed into one field, with what each kind of field asks of it. The sentences call the field {@code {label}},
 * which {@link FormCheck} fills in.
 */
sealed interface Entry {

    /** At least one sign that is no space; the ideographic space is one. */
    String FILLED = "(?sU).*\\S.*";

    /** No control characters, no line breaks of any kind, no half of a surrogate pair: safe in a mail header. */
    String ONE_LINE = "[^\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]*";

    /** No NUL and no half of a surrogate pair: everything else arrives. */
    String STORABLE = "[^\\x00\\p{Cs}]*";

    /** The constraints of a field that must be filled in. */
    interface Required {}

    static Entry of(FormField field, String text) {
        return switch (field.input()) {
            case TOPIC -> new ChosenTopic(text);
            case LINE, PHONE -> new OneLine(text);
            case ADDRESS -> new OneAddress(text);
            case TEXT -> new ManyLines(text);
        };
    }

    record ChosenTopic(
            @Pattern(regexp = FILLED, message = "{inquiry.unchosen}", groups = Required.class)
            @OfferedTopic(message = "{inquiry.unoffered}")
            String text)
            implements Entry {}

    record OneLine(
            @Pattern(regexp = FILLED, message = "{inquiry.missing}", groups = Required.class)
            @Pattern(regexp = ONE_LINE, message = "{inquiry.lines}")
            @Characters(max = Input.LONGEST_LINE, message = "{inquiry.long}")
            String text)
            implements Entry {}

    record OneAddress(
            @Pattern(regexp = FILLED, message = "{inquiry.missing}", groups = Required.class)
            @Pattern(regexp = ONE_LINE, message = "{inquiry.lines}")
            @WrittenAddress(message = "{inquiry.shape}")
            @Characters(max = Input.LONGEST_LINE, message = "{inquiry.long}")
            String text)
            implements Entry {}

    record ManyLines(
            @Pattern(regexp = FILLED, message = "{inquiry.missing}", groups = Required.class)
            @Pattern(regexp = STORABLE, message = "{inquiry.unreadable}")
            @Characters(max = Input.LONGEST_TEXT, message = "{inquiry.long-text}")
            String text)
            implements Entry {}
}
