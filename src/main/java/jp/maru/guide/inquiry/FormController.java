package jp.maru.guide.inquiry;

import java.util.Map;
import java.util.function.Supplier;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.FormField;
import jp.maru.guide.content.SitePage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code GET /inquiry?about=/troubles/…}: the form for somebody who comes from a page of the site; about a value of a
 * service ({@code /providers/…#area}) the message begins with what the site says. Without a query it is
 * printed ahead; what follows is {@link InquiryController}'s.
 */
@Controller
class FormController {
    private final AttachedPages pages;
    private final Supplier<Edition> edition;

    FormController(AttachedPages pages, Supplier<Edition> edition) {
        this.pages = pages;
        this.edition = edition;
    }

    /** @param address of the page; what is none is passed over */
    @GetMapping(SitePage.Address.INQUIRY)
    String form(@RequestParam(name = "about", defaultValue = "") String address, Model model) {
        pages.at(address).ifPresent(origin -> {
            model.addAttribute("origin", origin);
            model.addAttribute("filled", begun(origin));
        });
        return SitePage.INQUIRY.template();
    }

    /** What can be told beforehand of an inquiry that is about that page. */
    private FilledForm begun(AttachedPage origin) {
        return FilledForm.of(Map.of(
                FormField.TOPIC.id(),
                edition.get().inquiry().topicFor(origin.address()).orElse(""),
                FormField.MESSAGE.id(),
                pages.disputed(origin).map(DisputedPart::text).orElse("")));
    }
}
