/** What a service costs: its plans and every figure of them, from which day on and for how many months. */
@NullMarked
@ApplicationModule(allowedDependencies = {"provenance", "frontmatter", "scale"})
package jp.maru.guide.price;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
