package jp.maru.guide.site;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives pages that are made when asked for what printed pages have: the frame, and the documents. */
@ControllerAdvice
class FrameAdvice {

    private final Publisher publisher;

    FrameAdvice(Publisher publisher) {
        this.publisher = publisher;
    }

    @ModelAttribute
    void frame(Model model) {
        Issue issue = publisher.current().issue();
        model.addAttribute("frame", issue.frame());
        model.addAttribute("edition", issue.edition());
        model.addAttribute("once", issue.parts());
    }
}
