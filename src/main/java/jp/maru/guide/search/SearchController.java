package jp.maru.guide.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.server.CachePolicy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code GET /search?q=…&page=…}: what the current edition says about a question, ten results a page. */
@Controller
class SearchController {

    private static final int DIGITS = 4;

    private final Supplier<Index> index;
    private final Supplier<Edition> edition;
    private final SearchLog log;

    SearchController(Supplier<Index> index, Supplier<Edition> edition, SearchLog log) {
        this.index = index;
        this.edition = edition;
        this.log = log;
    }

    /** @param page anything; what is no number is the first page */
    @GetMapping(SitePage.Address.SEARCH)
    String search(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Model model,
            HttpServletResponse response) {
        Index current = index.get();
        SearchAnswer found = current.find(typed, number(page));
        log.note(found);
        if (found.count() == 0 || current.edition() != edition.get()) {
            // each search in vain is noted, and what the index does not know yet is found in a moment
            CachePolicy.NOBODY.set(response);
        }
        model.addAttribute("found", found);
        model.addAttribute("edition", current.edition());
        if (found.count() > 0 || !found.asked()) {
            // all results are one page to search engines; what found nothing is none, or others' words would be spread
            model.addAttribute("path", SitePage.Address.SEARCH);
        }
        return SitePage.SEARCH.template();
    }

    private static int number(String page) {
        return page.matches("[0-9]{1," + DIGITS + "}") ? Integer.parseInt(page) : 1;
    }
}
