package jp.maru.guide.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Tells the operator of pages that could not be made: one line each, and beyond {@value #MOST} in a minute their number
 * alone, so that nobody fills the log by asking for such a page. Where it happened is told, and never what an exception
 * says: that may be a visitor's words. Thread-safe.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@FilterRegistration(dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
class Failures extends HttpFilter {

    static final int MOST = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String OURS = ClassUtils.getPackageName(Failures.class).replaceFirst("[^.]*$", "");

    /** Since the last time that their number was told. */
    private final AtomicInteger failed = new AtomicInteger();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException | Error failure) {
            if (!DisconnectedClientHelper.isClientDisconnectedException(failure) && failed.incrementAndGet() <= MOST) {
                LOG.error("ページを作れませんでした。{}", causes(failure));
            }
            throw failure;
        }
    }

    @Scheduled(fixedRate = 1, timeUnit = TimeUnit.MINUTES)
    void tellNumber() {
        int more = failed.getAndSet(0) - MOST;
        if (more > 0) {
            LOG.error("ページを作れないことが、この1分にほかに{}回ありました。", more);
        }
    }

    private static String causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getName() + " "
                        + Stream.concat(
                                        Arrays.stream(cause.getStackTrace()).limit(1),
                                        Arrays.stream(cause.getStackTrace())
                                                .skip(1)
                                                .filter(place ->
                                                        place.getClassName().startsWith(OURS))
                                                .limit(3))
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining(" < ")))
                .collect(Collectors.joining(" ← "));
    }
}
