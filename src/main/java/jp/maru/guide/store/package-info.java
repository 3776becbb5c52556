/**
 * The data folder and the database: its settings and connections, the watch over it, and the copy that saves what it held.
 * What stands in a table is the business of the room that fills it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package jp.maru.guide.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
