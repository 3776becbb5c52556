package jp.maru.guide.comparison;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code GET /compare/services?…}: the table as a reader asks for it. Without a query it is printed ahead. */
@Controller
class ServicesController {

    private final Supplier<Comparison> comparison;

    ServicesController(Supplier<Comparison> comparison) {
        this.comparison = comparison;
    }

    @GetMapping("/compare/services")
    String services(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        Comparison current = comparison.get();
        model.addAttribute("comparison", current);
        model.addAttribute("edition", current.edition());
        try {
            model.addAttribute("showing", new Showing(current, Question.of(parameters, current)));
            return "comparison/services";
        } catch (Unanswerable unanswerable) {
            model.addAttribute("word", unanswerable.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "comparison/unanswerable";
        }
    }
}
