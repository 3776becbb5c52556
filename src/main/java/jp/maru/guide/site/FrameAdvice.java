package jp.maru.guide.site;

import jp.maru.guide.content.Edition;
import jp.maru.guide.content.InquiryWords;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives pages that are made when asked for the frame, and the operator's words, that printed pages have. */
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

    @ModelAttribute("words")
    InquiryWords words() {
        return publisher.current().edition().inquiry();
    }

    @ModelAttribute("introduction")
    String introduction() {
        Edition edition = publisher.current().edition();
        return edition.html(edition.inquiry());
    }
}
