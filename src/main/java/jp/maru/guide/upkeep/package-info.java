/**
 * What keeps the recorded figures true: how old they are, and whether the operators' own pages still show them. Asks those
 * pages as a polite visitor does (RFC 9309), and never changes content. The only room that goes out to the web.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "japanese", "price", "problem", "provenance", "store"})
package jp.maru.guide.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
