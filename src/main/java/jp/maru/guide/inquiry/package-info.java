/**
 * A visitor's inquiry: form, confirmation, ticket, store, and the deliveries that bring it to a mailbox. Of the content
 * it knows only the operator's words on the form.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "content")
package jp.maru.guide.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
