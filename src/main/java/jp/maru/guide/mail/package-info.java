/**
 * A mail's journey: the delivery that is stored, the courier that carries it to the mail server, what is done while the
 * server is away, and the names under which the site writes. What a mail says comes through {@code LetterWriter}; only
 * reports about the site itself are written here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "store")
package jp.maru.guide.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
