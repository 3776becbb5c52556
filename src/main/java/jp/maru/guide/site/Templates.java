package jp.maru.guide.site;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * The templates, without what their lines are indented by: no reader sees it, and it is a thirtieth of what a page takes on
 * the way. No template keeps a text whose spaces are shown.
 */
class Templates extends SpringResourceTemplateResolver {

    private static final Pattern INDENTATION = Pattern.compile("\\s*\\n\\s*");

    Templates() {
        setPrefix("classpath:/templates/");
        setSuffix(".html");
        setTemplateMode(TemplateMode.HTML);
        setCharacterEncoding(StandardCharsets.UTF_8.name());
        setCheckExistence(true);
    }

    @Override
    protected @Nullable ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            @Nullable String ownerTemplate,
            String template,
            String resourceName,
            @Nullable String characterEncoding,
            @Nullable Map<String, Object> templateResolutionAttributes) {
        ITemplateResource file = super.computeTemplateResource(
                configuration, ownerTemplate, template, resourceName, characterEncoding, templateResolutionAttributes);
        if (file == null || !file.exists()) {
            return file;
        }
        try (Reader reader = file.reader()) {
            return new StringTemplateResource(INDENTATION.matcher(text(reader)).replaceAll("\n"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }
}
