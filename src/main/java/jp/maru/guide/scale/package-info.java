/**
 * What a program can tell of the values that services are compared by: the kinds of scales, and how by each of them
 * services are asked for, met and put in order.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "frontmatter"})
package jp.maru.guide.scale;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
