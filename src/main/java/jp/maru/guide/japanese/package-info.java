/**
 * The language: characters and scripts, folding, words and how they are read, phrases, spellings, written numbers and
 * days. The only room that knows kuromoji and ICU.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package jp.maru.guide.japanese;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
