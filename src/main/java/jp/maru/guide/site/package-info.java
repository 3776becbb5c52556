/**
 * What readers see at one moment: the publication, its printing and serving, the frame of every page, and the watch over
 * the content folder.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "comparison", "search"})
package jp.maru.guide.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
