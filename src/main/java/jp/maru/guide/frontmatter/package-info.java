/**
 * A file taken apart into its front matter and its text, and typed values out of the front matter, with their places and
 * every {@link jp.maru.guide.problem.Problem} of them. The only room that knows YAML.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "problem")
package jp.maru.guide.frontmatter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
