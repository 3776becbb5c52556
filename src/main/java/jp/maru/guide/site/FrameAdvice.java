package jp.maru.guide.site;

import jp.maru.guide.content.Edition;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives pages that are made when asked for the frame, and the introduction of the form, that printed pages have. */
@ControllerAdvice
class FrameAdvice {

    private final Publisher publisher;

    FrameAdvice(Publisher publisher) {
        this.publisher = publisher;
    }

    @ModelAttribute("frame")
    Frame frame() {
        return publisher.current().frame();
    }

    @ModelAttribute("introduction")
    String introduction() {
        Edition edition = publisher.current().edition();
        return edition.html(edition.inquiry());
    }
}
