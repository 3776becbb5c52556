/**
 * A visitor's inquiry: form, confirmation, ticket, store, and the deliveries that bring it to a mailbox. Of the content
 * it knows the operator's words on the form, and which pages there are for an inquiry to be about.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "content")
package jp.maru.guide.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
