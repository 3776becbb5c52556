package jp.maru.guide.inquiry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor entered into the form, as typed, whether acceptable or not; only line ends are made one ({@code \n}) and
 * spaces around the mail address go. No text is ever null, a field left out is empty. {@link FormCheck} tells what is
 * wrong with it.
 *
 * @param about the address of the page of this site that it is about; what {@link AttachedPages} does not know is passed over
 * @param subject of the field that people neither see nor hear; whatever it has is acceptable, and speaks for a program
 */
@SuppressWarnings("MultipleNullnessAnnotations") // consent may be null, and the visitor is then told of @NotNull
record Entries(
        @Pattern(regexp = FILLED, message = "{inquiry.topic.missing}")
        @OfferedTopic(message = "{inquiry.topic.unknown}")
        String topic,

        @Pattern(regexp = FILLED, message = "{inquiry.name.missing}")
        @Pattern(regexp = ONE_LINE, message = "{inquiry.name.lines}")
        @Characters(max = SHORT, message = "{inquiry.name.long}")
        String name,

        @Pattern(regexp = FILLED, message = "{inquiry.email.missing}")
        @Pattern(regexp = ONE_LINE, message = "{inquiry.email.lines}")
        @WrittenAddress(message = "{inquiry.email.shape}")
        @Characters(max = SHORT, message = "{inquiry.email.long}")
        String email,

        @Pattern(regexp = ONE_LINE, message = "{inquiry.phone.lines}")
        @Characters(max = SHORT, message = "{inquiry.phone.long}")
        String phone,

        @Pattern(regexp = ONE_LINE, message = "{inquiry.provider.lines}")
        @Characters(max = SHORT, message = "{inquiry.provider.long}")
        String provider,

        @Pattern(regexp = FILLED, message = "{inquiry.message.missing}")
        @Pattern(regexp = STORABLE, message = "{inquiry.message.unreadable}")
        @Characters(max = LONG, message = "{inquiry.message.long}")
        String message,

        String about,

        @NotNull(message = "{inquiry.consent.missing}") @Nullable
        Boolean consent,

        String subject) {

    /** The names of the fields that people fill in, in the order of the form. */
    static final List<String> FIELDS = List.of("topic", "name", "email", "phone", "provider", "message", "consent");

    private static final int SHORT = 200;
    private static final int LONG = 10_000;

    /** At least one sign that is no space; the ideographic space is one. */
    private static final String FILLED = "(?sU).*\\S.*";

    /** No control characters, no line breaks of any kind, no half of a surrogate pair: safe in a mail header. */
    private static final String ONE_LINE = "[^\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]*";

    /** No NUL and no half of a surrogate pair: everything else arrives. */
    private static final String STORABLE = "[^\\x00\\p{Cs}]*";

    /** Reads a posted form; nothing that a visitor can send makes this fail. */
    static Entries of(Map<String, String> form) {
        return new Entries(
                text(form, "topic"),
                text(form, "name"),
                text(form, "email").strip(),
                text(form, "phone"),
                text(form, "provider"),
                text(form, "message"),
                text(form, "about"),
                "true".equals(form.get("consent")) ? true : null,
                text(form, "subject"));
    }

    Entries aboutNoPage() {
        return new Entries(topic, name, email, phone, provider, message, "", consent, subject);
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").replace("\r\n", "\n").replace('\r', '\n');
    }
}
