package jp.maru.guide.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.server.CachePolicy;
import jp.maru.guide.server.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what went wrong elsewhere with the printed page for its status; to an address that is nearly one, or that is a
 * word, with a page that leads on from it.
 */
@Controller
class ErrorPages implements ErrorController {

    private final Publisher publisher;

    ErrorPages(Publisher publisher) {
        this.publisher = publisher;
    }

    /** @return null where the printed page says it all */
    @RequestMapping(SitePage.Address.ERROR)
    @Nullable
    String error(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        response.setStatus(status instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND);
        Publication publication = publisher.current();
        if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND
                && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
            Optional<NearestPages.Target> nearest =
                    publication.detours().nearest().to(path);
            String sought = NearestPages.sought(path);
            if (nearest.isPresent() || sought != null) {
                CachePolicy.NOBODY.set(response);
                model.addAttribute("nearest", nearest.orElse(null));
                model.addAttribute("sought", sought);
                return "error/404";
            }
        }
        Page page = publication.error(response.getStatus());
        CachePolicy.NOBODY.set(response);
        response.setContentType(page.type());
        response.getOutputStream().write(page.bytes());
        return null;
    }
}
