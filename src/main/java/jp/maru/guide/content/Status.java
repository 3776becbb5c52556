package jp.maru.guide.content;

import java.time.LocalDate;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import org.jspecify.annotations.Nullable;

/** Whether something is still offered. */
enum Status {
    ACTIVE("active"),
    ENDED("ended");

    static final Format<Status> FORMAT = Format.named(values(), Status::word);

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** As it is written in a file. */
    String word() {
        return word;
    }

    /** The day that has to be told of what has ended; null while it is offered, as it is where nothing is said. */
    static @Nullable LocalDate endedOn(@Nullable Status status, FrontMatter front) {
        return status == ENDED ? front.value("endedOn", Format.DAY) : null;
    }
}
