/** The command line of the jar. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "problem", "search", "mail", "inquiry", "store", "upkeep"})
package jp.maru.guide.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
