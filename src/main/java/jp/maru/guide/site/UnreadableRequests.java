package jp.maru.guide.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an address or a form that cannot be read with the error page (400) before a controller asks for its first parameter: inside Spring's
 * dispatching it would be a failure of the site. A query in Shift_JIS, as old pages and bookmarks have it, leads to the
 * same in UTF-8.
 */
@Component
class UnreadableRequests extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> query = Optional.ofNullable(request.getQueryString());
        if (isReadable(request.getRequestURI())
                && query.filter(text -> !isForm(text)).isEmpty()
                && hasForm(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> meant = query.flatMap(ShiftJis::inUtf8);
        if (meant.isPresent()) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            // the query alone: a path may begin with two slashes, and would lead to another site
            response.setHeader(HttpHeaders.LOCATION, "?" + meant.get());
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isForm(String query) {
        return isReadable(query) && Arrays.stream(query.split("&")).noneMatch(value -> value.startsWith("="));
    }

    /** Jetty itself would put question marks in the place of what is no UTF-8, and reads no further than a semicolon. */
    private static boolean isReadable(String address) {
        try {
            byte[] bytes =
                    URLDecoder.decode(address, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException broken) {
            return false;
        }
    }

    private static boolean hasForm(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
