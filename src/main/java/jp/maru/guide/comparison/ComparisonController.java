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
 * {@code GET /compare/services?…}: the table as a reader asks for it; {@code GET /compare/choose?…}: from a reader's home to
 * the services that are there, with what they cost. Without a query both are printed ahead. A form sends also what was left
 * open: such an address leads to the one without, which is fit to be passed on.
 */
@Controller
class ComparisonController {

    private final Supplier<Comparison> comparison;

    ComparisonController(Supplier<Comparison> comparison) {
        this.comparison = comparison;
    }

    @GetMapping(SitePage.Address.SERVICES)
    @Nullable
    String services(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        return answer(SitePage.SERVICES, parameters, model, response, current -> {
            ServicesQuery query = ServicesQuery.of(parameters, current);
            return new Asked("answer", query.address(), () -> new ServicesAnswer(current, query));
        });
    }

    @GetMapping(SitePage.Address.CHOOSE)
    @Nullable
    String choose(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        return answer(SitePage.CHOOSE, parameters, model, response, current -> {
            ChoiceQuery query = ChoiceQuery.of(parameters, current.edition());
            return new Asked("choice", query.address(), () -> ChoiceAnswer.of(current, query));
        });
    }

    /** Reads what is asked. */
    private interface Reading {
        Asked of(Comparison current) throws Unanswerable;
    }

    /**
     * @param name of the answer in the model
     * @param address that asks the same, without what was left open
     */
    private record Asked(String name, String address, Supplier<Object> answer) {}

    private @Nullable String answer(
            SitePage page,
            MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response,
            Reading reading) {
        Comparison current = comparison.get();
        model.addAttribute("comparison", current);
        model.addAttribute("edition", current.edition());
        try {
            Asked asked = reading.of(current);
            if (parameters.values().stream().anyMatch(words -> words.contains(""))) {
                // sendRedirect would put the host that the request names before it for a proxy that speaks HTTP/1.0
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader(HttpHeaders.LOCATION, asked.address());
                return null;
            }
            model.addAttribute(asked.name(), asked.answer().get());
            return page.template();
        } catch (Unanswerable unanswerable) {
            model.addAttribute("word", unanswerable.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "comparison/unanswerable";
        }
    }
}
