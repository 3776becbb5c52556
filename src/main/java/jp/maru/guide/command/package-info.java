/** The command line of the jar. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "search", "inquiry"})
package jp.maru.guide.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
