package jp.maru.guide.search;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A search cannot be answered now, but soon. */
final class SearchLater extends ResponseStatusException {

    private static final String SECONDS = "5";

    SearchLater(String reason) {
        super(HttpStatus.SERVICE_UNAVAILABLE, reason);
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS);
        return headers;
    }
}
