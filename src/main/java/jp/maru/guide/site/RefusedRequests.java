package jp.maru.guide.site;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Answers what Tomcat refuses by itself, before any filter, with the site's own page instead of an English one. */
@Component
class RefusedRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ObjectProvider<Publisher> publisher;

    RefusedRequests(ObjectProvider<Publisher> publisher) {
        this.publisher = publisher;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            // of a header that it refuses Tomcat keeps half, over which its compression would stumble
            request.getCoyoteRequest().getMimeHeaders().recycle();
            Page page = publisher.getObject().current().error(status);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Content-Security-Policy", PublicationFilter.POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            CachePolicy.NOBODY.set(response);
            try {
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(page.text());
                    response.finishResponse();
                }
            } catch (IOException gone) {
                // whoever asked has hung up
            }
        }
    }
}
