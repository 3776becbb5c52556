/** How far what is said can be trusted: its source and that one's day, the last check and what it was held against. */
@NullMarked
@ApplicationModule(allowedDependencies = "frontmatter")
package jp.maru.guide.provenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
