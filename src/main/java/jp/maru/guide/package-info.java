/** The program's entry: serves the site, or hands a command line to the room {@code command}. */
@NullMarked
package jp.maru.guide;

import org.jspecify.annotations.NullMarked;
