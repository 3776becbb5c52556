package jp.maru.guide.calculator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.maru.guide.content.SitePage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * {@code GET /tools/first-cancel?…}, {@code /tools/cancel-cost?…} and {@code /tools/total-cost?…}: the calculators, filled in. Without a query they are printed ahead. Nothing is
 * stored; the address holds the whole question. Whoever asks nonsense is answered 400, with the page in which it can be
 * mended: a machine must not take that for a result, and filters in an address are refused in the same way.
 */
@Controller
class CalculatorController {

    private final Clock clock;

    CalculatorController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping(SitePage.Address.FIRST_CANCEL)
    ModelAndView firstCancel(@RequestParam Map<String, String> query) {
        Worksheet sheet = sheet(query, FirstCancel.FIELDS);
        return page(SitePage.FIRST_CANCEL, sheet, FirstCancel.read(sheet, today()));
    }

    @GetMapping(SitePage.Address.CANCEL_COST)
    ModelAndView cancelCost(@RequestParam Map<String, String> query) {
        Worksheet sheet = sheet(query, CancelCost.FIELDS);
        return page(SitePage.CANCEL_COST, sheet, CancelCost.read(sheet, today()));
    }

    @GetMapping(SitePage.Address.TOTAL_COST)
    ModelAndView totalCost(@RequestParam Map<String, String> query) {
        Worksheet sheet = sheet(query, TotalCosts.FIELDS);
        return page(SitePage.TOTAL_COST, sheet, TotalCosts.read(sheet));
    }

    private Worksheet sheet(Map<String, String> query, List<String> fields) {
        return new Worksheet(query, fields, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The empty calculator if none of its fields was asked for. */
    private static ModelAndView page(SitePage calculator, Worksheet sheet, Optional<?> result) {
        ModelAndView page = new ModelAndView(calculator.template(), "sheet", sheet);
        if (sheet.typed().isEmpty()) {
            return page;
        }
        page.addObject("typed", sheet.typed());
        if (result.isPresent()) {
            page.addObject("result", result.get());
            page.addObject("address", address(calculator.address(), sheet));
        } else {
            page.addObject("errors", sheet.errors());
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    /** The question as short as it can be asked. */
    private static String address(String path, Worksheet sheet) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        sheet.typed().forEach((field, text) -> {
            if (!text.isBlank()) {
                address.queryParam(field, UriUtils.encode(text.strip(), StandardCharsets.UTF_8));
            }
        });
        return address.build(true).toUriString();
    }
}
