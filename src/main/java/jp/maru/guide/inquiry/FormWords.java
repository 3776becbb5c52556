package jp.maru.guide.inquiry;

import java.util.function.Supplier;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.InquiryWords;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the pages of the form the words that the operator writes for it, as the one that is printed ahead has them. */
@ControllerAdvice(basePackageClasses = FormWords.class)
class FormWords {

    private final Supplier<Edition> edition;

    FormWords(Supplier<Edition> edition) {
        this.edition = edition;
    }

    @ModelAttribute
    void add(Model model) {
        Edition current = edition.get();
        InquiryWords words = current.inquiry();
        model.addAttribute("words", words);
        model.addAttribute("introduction", current.html(words));
        model.addAttribute("warning", current.warnings(words));
    }
}
