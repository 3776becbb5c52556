package jp.maru.guide.inquiry;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** It is not certain that an inquiry is stored. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class StoreFailed extends RuntimeException {
    StoreFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
