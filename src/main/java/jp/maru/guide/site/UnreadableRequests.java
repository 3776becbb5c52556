package jp.maru.guide.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an address or a form that cannot be read with the error page (400; 413 for a form that is larger than
 * {@code server.tomcat.max-http-form-post-size}) before a controller asks for its first parameter: inside Spring's
 * dispatching it would be a failure of the site. A query in Shift_JIS, as old pages and bookmarks have it, leads to the
 * same in UTF-8.
 */
@Component
class UnreadableRequests extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isReadable(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            Optional<String> meant = meant(request.getQueryString());
            if (response.isCommitted()) {
                // Tomcat itself has answered a body that breaks off
                return;
            }
            if (meant.isPresent()) {
                response.setStatus(HttpServletResponse.SC_FOUND);
                // the query alone: a path may begin with two slashes, and would lead to another site
                response.setHeader(HttpHeaders.LOCATION, "?" + meant.get());
            } else {
                response.sendError(unreadable.getErrorCode());
            }
            return;
        }
        chain.doFilter(request, response);
    }

    /** Tomcat reads no further than a semicolon; Spring does. */
    private static boolean isReadable(String path) {
        try {
            StringUtils.uriDecode(path, StandardCharsets.UTF_8);
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private static Optional<String> meant(@Nullable String query) {
        return Optional.ofNullable(query).flatMap(ShiftJis::inUtf8);
    }
}
