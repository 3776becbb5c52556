/**
 * Pictures drawn from the data of a table, as SVG whose colours are the style sheet's.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "japanese")
package jp.maru.guide.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
