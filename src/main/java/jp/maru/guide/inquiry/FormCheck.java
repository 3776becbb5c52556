package jp.maru.guide.inquiry;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.maru.guide.content.FormField;
import org.springframework.stereotype.Component;

/** Reads a visitor's entries and says in Japanese what has to be mended before they can be accepted. */
@Component
class FormCheck {
    private static final Class<?>[] OPTIONAL = {Default.class};
    private static final Class<?>[] REQUIRED = {Default.class, Entry.Required.class};

    private final Validator validator;

    FormCheck(Validator validator) {
        this.validator = validator;
    }

    /**
     * What is wrong, by the name of the field and in the order of the form; empty if the entries can be accepted. A field
     * with several faults has one text that names them all.
     */
    Map<String, String> errors(FilledForm filled) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (FormField field : FormField.values()) {
            add(errors, field.id(), sentences(field, Entry.of(field, filled.text(field))));
        }
        add(errors, "consent", sentences(validator.validate(filled)));
        return errors;
    }

    private String sentences(FormField field, Entry entry) {
        return sentences(validator.validate(entry, field.required() ? REQUIRED : OPTIONAL))
                .replace("{label}", field.label());
    }

    private static String sentences(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream().map(ConstraintViolation::getMessage).sorted().collect(Collectors.joining());
    }

    private static void add(Map<String, String> errors, String field, String sentences) {
        if (!sentences.isEmpty()) {
            errors.put(field, sentences);
        }
    }
}
