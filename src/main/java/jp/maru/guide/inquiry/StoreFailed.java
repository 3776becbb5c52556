package jp.maru.guide.inquiry;

import org.jspecify.annotations.Nullable;

/** It is not certain that an inquiry is stored. */
class StoreFailed extends RuntimeException {
    StoreFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
