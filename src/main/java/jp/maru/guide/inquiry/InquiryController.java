package jp.maru.guide.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jp.maru.guide.content.FormField;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.mail.CommonDomains;
import jp.maru.guide.mail.MailAddress;
import jp.maru.guide.screening.Network;
import jp.maru.guide.store.DataWatch;
import jp.maru.guide.store.StoreFailed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * {@code POST /inquiry/confirm}, {@code /inquiry/edit} and {@code /inquiry}, and {@code GET /inquiry/received}. Between
 * them the entries travel in the pages: there is no session. The empty form, {@code GET /inquiry}, is printed ahead from
 * the template {@code inquiry/form}; somebody who comes from a page of the site gets it from {@link FormController}.
 */
@Controller
@RequestMapping(SitePage.Address.INQUIRY)
class InquiryController {
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    private static final String RECEIPT = "receipt";

    private final FormCheck check;
    private final Tickets tickets;
    private final Reception reception;
    private final DataWatch data;
    private final Signatures signatures;
    private final CommonDomains domains;
    private final boolean acknowledge;
    private final AttachedPages pages;

    InquiryController(
            FormCheck check,
            Tickets tickets,
            Reception reception,
            DataWatch data,
            Signatures signatures,
            CommonDomains domains,
            InquirySettings settings,
            AttachedPages pages) {
        this.check = check;
        this.tickets = tickets;
        this.reception = reception;
        this.data = data;
        this.signatures = signatures;
        this.domains = domains;
        this.acknowledge = settings.acknowledge();
        this.pages = pages;
    }

    @PostMapping(path = "/confirm", consumes = FORM)
    ModelAndView confirm(@RequestParam Map<String, String> form) {
        FilledForm filled = pages.checked(FilledForm.of(form));
        Map<String, String> errors = check.errors(filled);
        return errors.isEmpty() ? confirmation(filled, tickets.issue(filled)) : refusal(filled, errors);
    }

    /** @param field which one the visitor wants to change */
    @PostMapping(path = "/edit", consumes = FORM)
    ModelAndView edit(@RequestParam Map<String, String> form, @RequestParam(defaultValue = "") String field) {
        return form(pages.checked(FilledForm.of(form))).addObject("focus", field);
    }

    @PostMapping(consumes = FORM)
    ModelAndView send(
            @RequestParam Map<String, String> form, HttpServletRequest request, HttpServletResponse response) {
        FilledForm filled = FilledForm.of(form);
        Map<String, String> errors = check.errors(filled);
        Optional<Ticket> ticket = tickets.read(form.get("ticket")).filter(read -> read.covers(filled));
        try {
            if (ticket.isPresent() && errors.isEmpty() && !tickets.expired(ticket.get())) {
                return receipt(reception.accept(filled, ticket.get(), Network.of(request.getRemoteAddr())));
            }
            // what was once accepted stays accepted: late, or after the operator has changed the topics
            Optional<ReceiptNumber> earlier = ticket.flatMap(reception::accepted);
            if (earlier.isPresent()) {
                return receipt(earlier.get());
            }
        } catch (Flood e) {
            return tooManyRequests(confirmation(filled, ticket.orElseThrow()), e.pause(), response);
        } catch (StoreFailed e) {
            data.failed(e);
            // the same ticket: if the inquiry was stored after all, sending again finds it
            ModelAndView page = confirmation(filled, ticket.orElseThrow()).addObject("failed", true);
            page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
            return page;
        }
        FilledForm checked = pages.checked(filled);
        return errors.isEmpty()
                ? confirmation(checked, tickets.issue(checked)).addObject("again", true)
                : refusal(checked, errors);
    }

    /** For whoever reloads one of these pages without what was posted. */
    @GetMapping({"/confirm", "/edit"})
    RedirectView startAgain() {
        return seeOther(SitePage.Address.INQUIRY);
    }

    @GetMapping("/received")
    String received(
            @RequestParam(name = "n", defaultValue = "") String number,
            @RequestParam(name = "s", defaultValue = "") String signature,
            ModelMap model) {
        if (!signatures.signed(RECEIPT, number, signature)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("number", number);
        model.addAttribute("acknowledge", acknowledge);
        return "inquiry/received";
    }

    private ModelAndView refusal(FilledForm filled, Map<String, String> errors) {
        ModelAndView page = form(filled).addObject("errors", errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(FilledForm filled) {
        return new ModelAndView(SitePage.INQUIRY.template())
                .addObject("filled", filled)
                .addObject("origin", pages.attached(filled.about()).orElse(null))
                .addObject("posted", true);
    }

    private ModelAndView confirmation(FilledForm filled, Ticket ticket) {
        MailAddress address = MailAddress.of(filled.text(FormField.EMAIL)).orElseThrow();
        return new ModelAndView("inquiry/confirm")
                .addObject("filled", filled)
                .addObject("origin", pages.attached(filled.about()).orElse(null))
                .addObject("ticket", tickets.print(ticket))
                .addObject("email", FormField.EMAIL)
                .addObject("address", address.text())
                .addObject("meantDomain", domains.meantBy(address).orElse(""));
    }

    /** The confirmation once more, with the same ticket: the text is there, and sending it later is as good as now. */
    private static ModelAndView tooManyRequests(
            ModelAndView confirmation, Duration pause, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds() + 1));
        confirmation.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return confirmation.addObject("floodMinutes", pause.toMinutes() + 1);
    }

    private ModelAndView receipt(ReceiptNumber number) {
        return new ModelAndView(seeOther(signatures.address(SitePage.Address.INQUIRY + "/received", RECEIPT, number)));
    }

    private static RedirectView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        // the model is for pages: as a query it would only make the address long
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
