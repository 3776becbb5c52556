/**
 * Files into an {@link jp.maru.guide.content.Edition} or into every {@link jp.maru.guide.problem.Problem} at once: the
 * typed documents of every kind and every check of them against each other. Remembers what it has read, and hears what
 * changes in the folder.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"problem", "japanese", "markdown", "frontmatter", "scale", "provenance", "price"})
package jp.maru.guide.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
