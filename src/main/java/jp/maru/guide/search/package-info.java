/**
 * The index of one edition, the questions asked of it, and the searches that found nothing. The only room that knows
 * Lucene's index.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "japanese", "markdown", "price", "provenance", "server"})
package jp.maru.guide.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
