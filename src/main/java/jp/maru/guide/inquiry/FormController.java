package jp.maru.guide.inquiry;

import java.util.function.Supplier;
import jp.maru.guide.content.Edition;
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
    private final Origins origins;
    private final Supplier<Edition> edition;

    FormController(Origins origins, Supplier<Edition> edition) {
        this.origins = origins;
        this.edition = edition;
    }

    /** @param address of the page; what is none is passed over */
    @GetMapping(SitePage.Address.INQUIRY)
    String form(@RequestParam(name = "about", defaultValue = "") String address, Model model) {
        origins.at(address).ifPresent(origin -> {
            model.addAttribute("origin", origin);
            origins.doubt(origin).ifPresent(doubt -> model.addAttribute("doubt", doubt.text()));
            model.addAttribute(
                    "preselected",
                    edition.get().inquiry().topicFor(origin.address()).orElse(""));
        });
        return SitePage.INQUIRY.template();
    }
}
