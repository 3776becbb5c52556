package jp.maru.guide.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.maru.guide.content.SitePage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets only as many searches be answered at once as leave half of the processors to whoever reads; the others wait for their
 * turn, from the search to the last byte of the page, and beyond so many come in vain.
 */
@Component
final class SearchQueue implements WebMvcConfigurer, HandlerInterceptor {

    /** Each holds a thread while it waits: of the server's 200, some are left for whoever wants something else. */
    private static final int MOST_WAITING = 150;

    private final Semaphore turns;
    private final int mostWaiting;

    @Autowired
    SearchQueue() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), MOST_WAITING);
    }

    SearchQueue(int atOnce, int mostWaiting) {
        turns = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(SitePage.Address.SEARCH);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (!turns.tryAcquire(0, TimeUnit.SECONDS)) {
            if (turns.getQueueLength() >= mostWaiting) {
                throw new SearchLater("too many searches are waiting");
            }
            turns.acquire();
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        turns.release();
    }
}
