/** Tables over services and what they are compared by, their filters and orders; and the path from a home to those that are there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calculator", "content", "japanese", "price", "provenance", "scale"})
package jp.maru.guide.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
