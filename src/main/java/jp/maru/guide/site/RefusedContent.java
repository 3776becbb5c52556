package jp.maru.guide.site;

import java.util.List;
import java.util.stream.Collectors;
import jp.maru.guide.content.Problem;

/** The site cannot start, because its content has problems and no earlier edition is at hand. */
class RefusedContent extends RuntimeException {

    RefusedContent(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
}
