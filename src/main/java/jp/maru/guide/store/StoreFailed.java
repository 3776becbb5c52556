package jp.maru.guide.store;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** It is not certain that an inquiry is stored. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class StoreFailed extends RuntimeException {
    public StoreFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
