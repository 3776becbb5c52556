package jp.maru.guide.inquiry;

import jakarta.validation.constraints.Pattern;
import jp.maru.guide.content.FormField;
import jp.maru.guide.content.FormField.Control;

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
        return switch (field.control()) {
            case TOPIC -> new Topic(text);
            case LINE, PHONE -> new Line(text);
            case ADDRESS -> new Address(text);
            case TEXT -> new Text(text);
        };
    }

    record Topic(
            @Pattern(regexp = FILLED, message = "{inquiry.unchosen}", groups = Required.class)
            @OfferedTopic(message = "{inquiry.unoffered}")
            String text)
            implements Entry {}

    record Line(
            @Pattern(regexp = FILLED, message = "{inquiry.missing}", groups = Required.class)
            @Pattern(regexp = ONE_LINE, message = "{inquiry.lines}")
            @Characters(max = Control.LONGEST_LINE, message = "{inquiry.long}")
            String text)
            implements Entry {}

    record Address(
            @Pattern(regexp = FILLED, message = "{inquiry.missing}", groups = Required.class)
            @Pattern(regexp = ONE_LINE, message = "{inquiry.lines}")
            @WrittenAddress(message = "{inquiry.shape}")
            @Characters(max = Control.LONGEST_LINE, message = "{inquiry.long}")
            String text)
            implements Entry {}

    record Text(
            @Pattern(regexp = FILLED, message = "{inquiry.missing}", groups = Required.class)
            @Pattern(regexp = STORABLE, message = "{inquiry.unreadable}")
            @Characters(max = Control.LONGEST_TEXT, message = "{inquiry.long-text}")
            String text)
            implements Entry {}
}
