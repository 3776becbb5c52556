package jp.maru.guide.inquiry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a form that is too large (413, {@code server.tomcat.max-http-form-post-size}) or garbled (400) with the error
 * page. Tomcat finds out when the first parameter is read; inside Spring's dispatching that would be a 500.
 */
@Component
@FilterRegistration(urlPatterns = "/inquiry/*")
class BodyLimit extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParameterMap();
        } catch (InvalidParameterException e) {
            // a body that breaks off may have been answered by Tomcat itself
            if (!response.isCommitted()) {
                response.sendError(e.getErrorCode());
            }
            return;
        }
        chain.doFilter(request, response);
    }
}
