package jp.maru.guide.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.server.Answer;
import jp.maru.guide.server.Answers;
import jp.maru.guide.server.CachePolicy;
import jp.maru.guide.server.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What the current publication has at an address: a page, or where it leads, or since when there is nothing any more. What
 * is asked of a page by a query is left to its controller.
 */
@Component
class PublishedAnswers implements Answers {

    private final Publisher publisher;
    private final Clock clock;

    PublishedAnswers(Publisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Some answers count from today. */
    private record Basis(Issue issue, LocalDate today) {}

    @Override
    public @Nullable Answer ready(String path, @Nullable String query) {
        if (asksMore(path, query)) {
            return null;
        }
        Publication publication = publisher.current();
        return publication.isThere(path) ? publication.ready(path) : moved(publication, path, query);
    }

    @Override
    public @Nullable Answer answer(String path, @Nullable String query, boolean exact) {
        if (asksMore(path, query)) {
            return null;
        }
        Publication publication = publisher.current();
        if (publication.isThere(path)) {
            Optional<Page> page = publication.page(path, exact);
            return page.isPresent() ? page.get() : instead(HttpStatus.SERVICE_UNAVAILABLE, publication.error(503));
        }
        Answer moved = moved(publication, path, query);
        return moved != null
                ? moved
                : publication
                        .gone(path)
                        .map(page -> instead(HttpStatus.GONE, page))
                        .orElse(null);
    }

    @Override
    public CachePolicy policy(String path) {
        return isAsked(path) ? CachePolicy.ONE_READER : CachePolicy.NOBODY;
    }

    @Override
    public Object basis() {
        return new Basis(publisher.current().issue(), LocalDate.now(clock));
    }

    /** A post for which there is no room is told the same as one that took too long: nothing was sent. */
    @Override
    public Page refusal(int status) {
        return publisher.current().error(status == 503 ? 408 : status);
    }

    private static boolean asksMore(String path, @Nullable String query) {
        return query != null && isAsked(path);
    }

    private static boolean isAsked(String path) {
        return SitePage.at(path).filter(SitePage::isAsked).isPresent();
    }

    private static Answer instead(HttpStatus status, Page page) {
        return new Answer.Instead(status.value(), page);
    }

    private static @Nullable Answer moved(Publication publication, String path, @Nullable String query) {
        return publication
                .detours()
                .redirect(path)
                .map(target -> new Answer.Moved(withQuery(target, query)))
                .orElse(null);
    }

    private static String withQuery(String target, @Nullable String query) {
        int hash = target.indexOf('#');
        String page = hash < 0 ? target : target.substring(0, hash);
        return query == null ? target : page + "?" + query + target.substring(page.length());
    }
}
