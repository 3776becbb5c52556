package jp.maru.guide.inquiry;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import jp.maru.guide.content.Edition;

/** Empty, or one of the topics that the form offers at this moment. */
@Constraint(validatedBy = OfferedTopic.Comparison.class)
@Target(FIELD)
@Retention(RUNTIME)
@interface OfferedTopic {
    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Comparison implements ConstraintValidator<OfferedTopic, String> {
        private final Supplier<Edition> edition;

        Comparison(Supplier<Edition> edition) {
            this.edition = edition;
        }

        @Override
        public boolean isValid(String topic, ConstraintValidatorContext context) {
            return topic.isBlank() || edition.get().inquiry().topics().contains(topic);
        }
    }
}
