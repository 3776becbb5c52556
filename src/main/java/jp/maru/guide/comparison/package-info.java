/** Tables over services and what they are compared by. */
@NullMarked
@ApplicationModule(allowedDependencies = "content")
package jp.maru.guide.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
