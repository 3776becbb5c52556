package jp.maru.guide.site;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives pages that are made when asked for the frame that printed pages have. */
@ControllerAdvice
class FrameAdvice {

    private final Publisher publisher;

    FrameAdvice(Publisher publisher) {
        this.publisher = publisher;
    }

    @ModelAttribute
    void frame(Model model) {
        model.addAttribute("frame", publisher.current().issue().frame());
    }
}
