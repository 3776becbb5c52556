/**
 * A visitor's inquiry: form, confirmation, ticket, the letters it becomes, and what the operator does with it until it is
 * forgotten. Of the content it knows what the form asks for, the operator's words on it, and which pages there are for an
 * inquiry to be about.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "price", "provenance", "mail", "screening", "store"})
package jp.maru.guide.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
