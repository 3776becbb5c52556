/** The three calculators: what a reader wrote into them, and what follows from it by the prices and by the law. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "japanese"})
package jp.maru.guide.calculator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
