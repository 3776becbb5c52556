package jp.maru.guide.inquiry;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import jp.maru.guide.mail.MailAddress;

/** One {@link MailAddress}, in whichever way it is typed. What is empty or has control characters others speak of. */
@Constraint(validatedBy = WrittenAddress.Reading.class)
@Target(FIELD)
@Retention(RUNTIME)
@interface WrittenAddress {
    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Reading implements ConstraintValidator<WrittenAddress, String> {
        @Override
        public boolean isValid(String typed, ConstraintValidatorContext context) {
            return typed.isBlank()
                    || typed.chars().anyMatch(Character::isISOControl)
                    || MailAddress.of(typed).isPresent();
        }
    }
}
