package jp.maru.guide.site;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateManager;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeModelProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code once:for="${key}"}: the element, with all that is {@code th:} on it and in it, is the same in every page of an
 * edition where the key is the same, and so it is made once for each. The key has to tell all that makes a difference; with
 * null, and in pages that are printed ahead, the element is made as if nothing were said.
 */
@Component
class PartsDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "once";
    private static final String ATTRIBUTE = "for";

    /** Before everything else that an element has. */
    private static final int FIRST = 10;

    PartsDialect() {
        super("parts", PREFIX, FIRST);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Finished(prefix), new Unfinished(prefix));
    }

    /** Puts the part there if it is finished already. */
    private static final class Finished extends AbstractAttributeTagProcessor {

        Finished(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, ATTRIBUTE, true, FIRST, false);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String key,
                IElementTagStructureHandler structure) {
            Parts parts = parts(context);
            Name name = Name.of(tag, key, context);
            String part = parts == null || name == null ? null : parts.find(edition(context), name);
            if (part != null) {
                structure.replaceWith(part, false);
            }
        }
    }

    /** Finishes a part; the page goes on with its element as if nothing were said. */
    private static final class Unfinished extends AbstractAttributeModelProcessor {

        Unfinished(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, ATTRIBUTE, true, FIRST + 1, false);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IModel model,
                AttributeName attribute,
                String key,
                IElementModelStructureHandler structure) {
            IProcessableElementTag tag = (IProcessableElementTag) model.get(0);
            model.replace(0, context.getModelFactory().removeAttribute(tag, attribute));
            Parts parts = parts(context);
            Name name = Name.of(tag, key, context);
            if (parts != null && name != null) {
                parts.keep(edition(context), name, made(model, tag, context));
            }
        }

        private static String made(IModel model, IProcessableElementTag tag, ITemplateContext context) {
            StringWriter source = new StringWriter();
            StringWriter made = new StringWriter();
            try {
                model.write(source);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            TemplateManager templates = context.getConfiguration().getTemplateManager();
            templates.process(
                    templates.parseString(
                            context.getTemplateData(),
                            source.toString(),
                            tag.getLine() - 1,
                            tag.getCol() - 1,
                            TemplateMode.HTML,
                            false),
                    context,
                    made);
            return made.toString();
        }
    }

    /** Which part it is: where its element stands in the templates, and for what it is made. */
    private record Name(String template, int line, int column, Object key) {

        /** Null where the part is not to be kept. */
        static @Nullable Name of(IProcessableElementTag tag, String expression, ITemplateContext context) {
            if (parts(context) == null) {
                return null;
            }
            Object key = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression)
                    .execute(context);
            return key == null ? null : new Name(tag.getTemplateName(), tag.getLine(), tag.getCol(), key);
        }
    }

    /** Null where a page is printed ahead. */
    private static @Nullable Parts parts(ITemplateContext context) {
        return (Parts) context.getVariable("once");
    }

    private static Object edition(ITemplateContext context) {
        return context.getVariable("edition");
    }
}
