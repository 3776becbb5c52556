/**
 * What may be spam, and why: of a text by itself, and of how much came lately from the same line or address. Knows neither
 * form nor inquiry.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "store")
package jp.maru.guide.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
