package jp.maru.guide.site;

import java.util.List;
import jp.maru.guide.problem.Problem;

/** The site cannot start, because its content has problems and no earlier edition is at hand. */
class RefusedContent extends RuntimeException {

    RefusedContent(List<Problem> problems) {
        super(String.join("\n", Standstill.first(Standstill.MOST, problems)));
    }
}
