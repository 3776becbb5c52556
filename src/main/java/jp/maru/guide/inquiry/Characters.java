package jp.maru.guide.inquiry;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Locale;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * At most so many characters as a visitor counts them, i.e. code points: {@code Size} counts an emoji as two. The message
 * may use {@code {limit}} and {@code {present}}, both written with thousands separators.
 */
@Constraint(validatedBy = Characters.Counter.class)
@Target(FIELD)
@Retention(RUNTIME)
@interface Characters {
    int max();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Counter implements ConstraintValidator<Characters, String> {
        private int max;

        @Override
        public void initialize(Characters characters) {
            max = characters.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            int present = text.codePointCount(0, text.length());
            context.unwrap(HibernateConstraintValidatorContext.class)
                    .addMessageParameter("limit", grouped(max))
                    .addMessageParameter("present", grouped(present));
            return present <= max;
        }

        private static String grouped(int number) {
            return String.format(Locale.ROOT, "%,d", number);
        }
    }
}
