package jp.maru.guide.site;

import jp.maru.guide.content.SitePage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the operator's open pages, through {@code authoring.js}, when there is something new to look at. */
@RestController
@ConditionalOnProperty("guide.site.authoring")
class AuthoringController {

    private final Publisher publisher;

    AuthoringController(Publisher publisher) {
        this.publisher = publisher;
    }

    /** A word that is another one as soon as any page is. */
    @GetMapping(SitePage.Address.AUTHORING + "/version")
    String version() {
        return publisher.current().version();
    }
}
