/** Tables over services and what they are compared by, and the calculators. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "japanese"})
package jp.maru.guide.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
