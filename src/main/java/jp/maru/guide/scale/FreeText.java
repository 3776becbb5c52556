package jp.maru.guide.scale;

import java.util.List;
import jp.maru.guide.problem.Place;
import jp.maru.guide.problem.Problems;

/** For reading alone. */
record FreeText() implements Scale {
    @Override
    public boolean takes(String word) {
        return false;
    }

    @Override
    public void refuse(String word, String criterion, Problems problems, Place place) {
        problems.report(place, "measure.words", word, criterion);
    }

    @Override
    public Control control() {
        return Control.NONE;
    }

    @Override
    public List<String> options(List<String> known) {
        return List.of();
    }

    @Override
    public Verdict verdict(List<String> wanted, Measure known) {
        return Verdict.UNKNOWN;
    }
}
