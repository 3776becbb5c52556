package jp.maru.guide.comparison;

import java.util.List;
import java.util.Optional;
import jp.maru.guide.content.Provider;
import jp.maru.guide.scale.Verdict;

/**
 * A service that a reader may choose.
 *
 * @param verdict whether it is what the reader asks for
 * @param doubts titles of what is not known to be so
 * @param estimates of the plans that fit best: first the one that stands for the service, which is the first in its file of
 *     which there is a total, or the first; empty where no price is told of such a plan
 */
public record Candidate(Provider provider, Verdict verdict, List<String> doubts, List<Estimate> estimates) {

    public Optional<Estimate> estimate() {
        return estimates.stream().findFirst();
    }

    /** The other plans that fit. */
    public List<Estimate> others() {
        return estimates.stream().skip(1).toList();
    }

    boolean isComplete() {
        return estimate().filter(Estimate::isComplete).isPresent();
    }
}
