package jp.maru.guide.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what went wrong elsewhere with the printed page for its status. */
@Controller
class ErrorPages implements ErrorController {

    private final Publisher publisher;

    ErrorPages(Publisher publisher) {
        this.publisher = publisher;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        response.setStatus(status instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND);
        new PageAnswer(publisher.current().error(response.getStatus())).writeError(request, response);
    }
}
