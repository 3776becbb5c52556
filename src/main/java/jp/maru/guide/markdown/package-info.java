/**
 * Japanese Markdown: CommonMark with tables, boxes, definitions, readings, references and figures, its emphasis and line
 * ends as Japanese is written. A {@link jp.maru.guide.markdown.Body} is read with every {@link
 * jp.maru.guide.problem.Problem} of it and printed as HTML or as plain words; where its links lead it asks {@link
 * jp.maru.guide.markdown.Links}. The only room that knows commonmark.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "japanese", "figure"})
package jp.maru.guide.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
