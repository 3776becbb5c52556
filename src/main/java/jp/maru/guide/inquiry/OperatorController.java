package jp.maru.guide.inquiry;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.inquiry.OperatorLinks.Action;
import jp.maru.guide.store.DataWatch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /inquiry/close} and {@code /inquiry/release}: where the links in the operator's mails lead. Asking for the page
 * changes nothing, as mail scanners ask for every link; its one button does.
 */
@Controller
@RequestMapping(SitePage.Address.INQUIRY + "/{action:close|release}")
class OperatorController {
    private final OperatorLinks links;
    private final OperatorDesk desk;
    private final DataWatch data;
    private final Clock clock;

    OperatorController(OperatorLinks links, OperatorDesk desk, DataWatch data, Clock clock) {
        this.links = links;
        this.desk = desk;
        this.data = data;
        this.clock = clock;
    }

    /** The address must not go on to another site. */
    @ModelAttribute
    void keepFromReferrer(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable("action") String path,
            @RequestParam(name = "n", defaultValue = "") String number,
            @RequestParam(name = "s", defaultValue = "") String signature) {
        Action action = Action.at(path);
        return links.allows(action, number, signature)
                ? page(action, number, false).addObject("signature", signature)
                : badLink();
    }

    @PostMapping
    ModelAndView act(
            @PathVariable("action") String path,
            @RequestParam(name = "n", defaultValue = "") String number,
            @RequestParam(name = "s", defaultValue = "") String signature) {
        Action action = Action.at(path);
        return links.allows(action, number, signature) && done(action, number) ? page(action, number, true) : badLink();
    }

    /** @return false if the inquiry is gone */
    private boolean done(Action action, String number) {
        data.check();
        boolean found = switch (action) {
            case CLOSE -> desk.close(number, clock.instant());
            case RELEASE -> desk.release(number, clock.instant());
        };
        data.check();
        return found;
    }

    private static ModelAndView page(Action action, String number, boolean done) {
        return new ModelAndView("inquiry/" + action.path())
                .addObject("number", number)
                .addObject("done", done);
    }

    /** The same for a link that is cut and for an inquiry that is gone: who guesses learns nothing. */
    private static ModelAndView badLink() {
        ModelAndView page = new ModelAndView("inquiry/bad-link");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
