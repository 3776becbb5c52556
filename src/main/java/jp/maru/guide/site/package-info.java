/**
 * What readers see at one moment: the publication, its printing and serving, the frame of every page, and the watch over
 * the content folder. Keeps what was accepted last in the data folder, and tells the operator by mail of content that is
 * refused.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"content", "problem", "markdown", "comparison", "japanese", "mail", "store", "server"})
package jp.maru.guide.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
