package jp.maru.guide.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the inquiry form asks for, in its order. From this list come the form and its check, the confirmation and what a
 * ticket stands for, the columns of the store (each called by the {@link #id}), the letters, the export, and the ids that
 * no heading on the form's page may take. What is given rather than told is not in it: consent, and the page that an
 * inquiry is about.
 */
public enum FormField {
    TOPIC(Input.TOPIC, true, "お問い合わせの種類", "種類", null, null),
    NAME(Input.LINE, true, "お名前", "ニックネームでもかまいません。", "name"),
    EMAIL(Input.ADDRESS, true, "メールアドレス", "お返事をお送りします。例：name@example.jp", "email"),
    PHONE(Input.PHONE, false, "電話番号", "メールが届かないときのためにうかがいます。", "tel"),
    PROVIDER(Input.LINE, false, "ご利用のプロバイダ", "わかる範囲でご記入ください。", "off"),
    MESSAGE(
            Input.TEXT,
            true,
            "お問い合わせの内容",
            "内容",
            "いつ、何があったか、どうしたいかを、%,d文字までで書いてください。カード番号、口座番号、暗証番号、パスワードは書かないでください。".formatted(Input.LONGEST_TEXT),
            null);

    /** How something is told: what the form shows for it, and what is taken for an answer. */
    public enum Input {
        /** One of the operator's topics. */
        TOPIC,
        /** Anything in one line. */
        LINE,
        /** One mail address. */
        ADDRESS,
        /** One line, meant for a telephone number, in whichever way it is written. */
        PHONE,
        /** As many lines as it takes. */
        TEXT;

        /** In characters as people count them: an emoji is one, and so is a line end. */
        public static final int LONGEST_TEXT = 10_000;

        /** Counted alike, of all that stands in one line. */
        public static final int LONGEST_LINE = 200;
    }

    private final Input input;
    private final boolean required;
    private final String label;
    private final String heading;
    private final @Nullable String help;
    private final @Nullable String autocomplete;

    FormField(Input input, boolean required, String label, String help, String autocomplete) {
        this(input, required, label, label, help, autocomplete);
    }

    FormField(
            Input input,
            boolean required,
            String label,
            String heading,
            @Nullable String help,
            @Nullable String autocomplete) {
        this.input = input;
        this.required = required;
        this.label = label;
        this.heading = heading;
        this.help = help;
        this.autocomplete = autocomplete;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(FormField::id).toList();
    }

    /** What programs call it: in the form, in what is posted, and in the store. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Input input() {
        return input;
    }

    /** Whether it must be filled in. */
    public boolean required() {
        return required;
    }

    /** What visitors call it. */
    public String label() {
        return label;
    }

    /** What it is called where it stands with what else is known of an inquiry. */
    public String heading() {
        return heading;
    }

    /** Said with the label; null if the label is enough. */
    public @Nullable String help() {
        return help;
    }

    /** What browsers may offer to fill in (HTML, autofill); null where they fill in nothing. */
    public @Nullable String autocomplete() {
        return autocomplete;
    }
}
