package jp.maru.guide.site;

import jp.maru.guide.content.InquiryWords;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives pages that are made when asked for what printed pages have: the frame, the documents, the words of the form. */
@ControllerAdvice
class FrameAdvice {

    private final Publisher publisher;

    FrameAdvice(Publisher publisher) {
        this.publisher = publisher;
    }

    @ModelAttribute
    void frame(Model model) {
        Publication publication = publisher.current();
        InquiryWords words = publication.edition().inquiry();
        model.addAttribute("frame", publication.frame());
        model.addAttribute("edition", publication.edition());
        model.addAttribute("words", words);
        model.addAttribute("introduction", publication.introduction());
        model.addAttribute("warning", publication.warning());
    }
}
