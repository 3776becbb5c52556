package jp.maru.guide.search;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing can be sought yet: the first index is still being made. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
final class NotYetIndexed extends RuntimeException {
    NotYetIndexed() {
        super("the first index is not ready");
    }
}
