package jp.maru.guide.site;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.maru.guide.content.SitePage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the operator's open pages, through {@code authoring.js}, when there is something new to look at. */
@RestController
@ConditionalOnProperty("guide.site.authoring")
class AuthoringController {

    /** Seconds; a line on which nothing happens is closed after 30. */
    private static final long LONGEST_WAIT = 20;

    private final Publisher publisher;

    AuthoringController(Publisher publisher) {
        this.publisher = publisher;
    }

    /**
     * A word that is another one as soon as any page is.
     *
     * @param shown the word for what is looked at; as long as it is the same, the answer waits for some time, without a thread
     */
    @GetMapping(SitePage.Address.AUTHORING + "/version")
    CompletableFuture<String> version(@RequestParam(defaultValue = "") String shown) {
        // asked for first, so that nothing comes in between unnoticed
        CompletableFuture<Publication> next = publisher.next();
        String version = publisher.current().version();
        return version.equals(shown)
                ? next.thenApply(Publication::version).completeOnTimeout(version, LONGEST_WAIT, TimeUnit.SECONDS)
                : CompletableFuture.completedFuture(version);
    }
}
