/** Tables over services and what they are compared by, their filters and orders. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "japanese", "price", "provenance", "scale"})
package jp.maru.guide.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
