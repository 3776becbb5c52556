package jp.maru.guide.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.server.CachePolicy;
import jp.maru.guide.server.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Answers printed pages before anything else looks into the request: no template, no lock, no disk on this way. What is
 * not printed goes on to the controllers, unless it is another spelling of a printed address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PublicationFilter extends HttpFilter {

    private final Publisher publisher;

    PublicationFilter(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        boolean asked = reads
                && SitePage.at(request.getRequestURI())
                        .filter(SitePage::isAsked)
                        .isPresent();
        boolean asksMore = asked && request.getQueryString() != null;
        if (reads && !asksMore && answers(request, response)) {
            return;
        }
        (asked ? CachePolicy.ONE_READER : CachePolicy.NOBODY).set(response);
        chain.doFilter(request, response);
    }

    /** Whether the address is that of a page, or leads to one, or did once; then that is the answer. */
    private boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Publication publication = publisher.current();
        String path = request.getRequestURI();
        if (publication.isThere(path)) {
            boolean exact = request.getHeader(HttpHeaders.IF_NONE_MATCH) != null;
            Optional<Page> page = publication.page(path, exact);
            if (page.isPresent()) {
                new PageAnswer(page.get()).write(request, response);
            } else {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                new PageAnswer(publication.error(HttpServletResponse.SC_SERVICE_UNAVAILABLE))
                        .writeError(request, response);
            }
            return true;
        }
        Optional<String> elsewhere = publication.detours().redirect(path);
        if (elsewhere.isPresent()) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(HttpHeaders.LOCATION, withQuery(elsewhere.get(), request.getQueryString()));
            return true;
        }
        Optional<Page> gone = publication.gone(path);
        if (gone.isPresent()) {
            response.setStatus(HttpServletResponse.SC_GONE);
            new PageAnswer(gone.get()).writeError(request, response);
        }
        return gone.isPresent();
    }

    private static String withQuery(String target, @Nullable String query) {
        int hash = target.indexOf('#');
        String page = hash < 0 ? target : target.substring(0, hash);
        return query == null ? target : page + "?" + query + target.substring(page.length());
    }
}
