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
 * {@code GET /compare/choose?…}: from a reader's home to the services that are there, with what they cost; without a query it
 * is printed ahead. An address with answers that were left open leads to the one without, as in the table of services.
 */
@Controller
class ChoiceController {

    private final Supplier<Comparison> comparison;

    ChoiceController(Supplier<Comparison> comparison) {
        this.comparison = comparison;
    }

    @GetMapping(SitePage.Address.CHOOSE)
    @Nullable
    String choose(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        Comparison current = comparison.get();
        model.addAttribute("comparison", current);
        model.addAttribute("edition", current.edition());
        try {
            ChoiceQuery query = ChoiceQuery.of(parameters, current.edition());
            if (parameters.values().stream().anyMatch(words -> words.contains(""))) {
                // sendRedirect would put the host that the request names before it for a proxy that speaks HTTP/1.0
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader(HttpHeaders.LOCATION, query.address());
                return null;
            }
            model.addAttribute("choice", ChoiceAnswer.of(current, query));
            return SitePage.CHOOSE.template();
        } catch (Unanswerable unanswerable) {
            model.addAttribute("word", unanswerable.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "comparison/unanswerable";
        }
    }
}
