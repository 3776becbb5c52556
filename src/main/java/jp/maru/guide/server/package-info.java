/**
 * The HTTP engine: what it listens to and how long, whom it believes about where a visitor comes from, how an answer that
 * stands ready is sent, which answers to questions are kept, and what is refused. The only room that knows Jetty; what a page says comes through an interface.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package jp.maru.guide.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
