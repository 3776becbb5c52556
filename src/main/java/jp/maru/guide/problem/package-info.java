/**
 * What is wrong with a file, where, and how to mend it, told to an operator: a code with its details becomes a sentence
 * here and nowhere else. The word somebody most likely meant.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package jp.maru.guide.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
