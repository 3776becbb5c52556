package jp.maru.guide.inquiry;

import jakarta.validation.constraints.AssertTrue;
import java.util.EnumMap;
import java.util.Map;
import jp.maru.guide.content.FormField;

/**
 * What a visitor entered into the form, as typed, whether acceptable or not; only line ends are made one ({@code \n}) and
 * spaces around the mail address go. {@link FormCheck} tells what is wrong with it.
 *
 * @param texts of every field; a field left out is empty
 * @param about the address of the page of this site that it is about; what {@link AttachedPages} does not know is passed over
 * @param subject of the field that people neither see nor hear; whatever it has is acceptable, and speaks for a program
 */
record FilledForm(
        Map<FormField, String> texts,
        String about,

        @AssertTrue(message = "{inquiry.consent.missing}") boolean consent,

        String subject) {

    /** Reads a posted form; nothing that a visitor can send makes this fail. */
    static FilledForm of(Map<String, String> form) {
        Map<FormField, String> texts = new EnumMap<>(FormField.class);
        for (FormField field : FormField.values()) {
            texts.put(field, text(form, field.id()));
        }
        texts.replace(FormField.EMAIL, text(form, FormField.EMAIL.id()).strip());
        return new FilledForm(texts, text(form, "about"), "true".equals(form.get("consent")), text(form, "subject"));
    }

    /** Public for the templates. */
    public String text(FormField field) {
        return texts.getOrDefault(field, "");
    }

    FilledForm aboutNoPage() {
        return new FilledForm(texts, "", consent, subject);
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").replace("\r\n", "\n").replace('\r', '\n');
    }
}
