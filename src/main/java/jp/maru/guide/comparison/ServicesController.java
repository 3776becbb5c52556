package jp.maru.guide.comparison;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import jp.maru.guide.content.SitePage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code GET /compare/services?…}: the table as a reader asks for it; without a query it is printed ahead. A form sends
 * also what was left open: such an address leads to the one without, which is fit to be passed on.
 */
@Controller
class ServicesController {

    private final Supplier<Comparison> comparison;

    ServicesController(Supplier<Comparison> comparison) {
        this.comparison = comparison;
    }

    @GetMapping(SitePage.Address.SERVICES)
    @Nullable
    String services(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        Comparison current = comparison.get();
        model.addAttribute("comparison", current);
        model.addAttribute("edition", current.edition());
        try {
            ServicesQuery query = ServicesQuery.of(parameters, current);
            if (parameters.values().stream().anyMatch(words -> words.contains(""))) {
                // sendRedirect would put the host that the request names before it for a proxy that speaks HTTP/1.0
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader(HttpHeaders.LOCATION, query.address());
                return null;
            }
            model.addAttribute("answer", new ServicesAnswer(current, query));
            return SitePage.SERVICES.template();
        } catch (Unanswerable unanswerable) {
            model.addAttribute("word", unanswerable.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "comparison/unanswerable";
        }
    }
}
