package jp.maru.guide.inquiry;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a visitor's entries and says in Japanese what has to be mended before they can be accepted. */
@Component
class FormCheck {
    private final Validator validator;

    FormCheck(Validator validator) {
        this.validator = validator;
    }

    /**
     * What is wrong, by the name of the field and in the order of the form; empty if the entries can be accepted. A field
     * with several faults has one text that names them all.
     */
    Map<String, String> errors(Entries entries) {
        Set<ConstraintViolation<Entries>> violations = validator.validate(entries);
        Map<String, String> errors = new LinkedHashMap<>();
        for (String field : Entries.FIELDS) {
            String sentences = violations.stream()
                    .filter(violation -> violation.getPropertyPath().toString().equals(field))
                    .map(ConstraintViolation::getMessage)
                    .sorted()
                    .collect(Collectors.joining());
            if (!sentences.isEmpty()) {
                errors.put(field, sentences);
            }
        }
        return errors;
    }
}
