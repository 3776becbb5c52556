package jp.maru.guide.site;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.maru.guide.comparison.Comparison;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;

/**
 * What was asked of an issue while a page was made, and the answers: as long as another issue gives the same answers, the
 * page would be the same too. For one thread and one page.
 */
final class Grounds {

    static final Question<Frame> FRAME = Issue::frame;
    static final Question<LocalDate> TODAY = Issue::today;
    private static final Question<List<Object>> COMPARED = Issue::compared;

    private final Issue issue;
    private final Map<Question<?>, Object> asked = new LinkedHashMap<>();

    Grounds(Issue issue) {
        this.issue = issue;
    }

    /** What can be asked of an issue. Answers that are equal are the same to whoever asks. */
    interface Question<T> {
        T answer(Issue issue);
    }

    /** A question, and what an issue answered. */
    record Told(Question<?> question, Object answer) {

        boolean holdsIn(Issue other) {
            return question.answer(other).equals(answer);
        }
    }

    /** What goes with the article at an address. */
    record Related(String address) implements Question<List<Document>> {
        @Override
        public List<Document> answer(Issue issue) {
            return issue.related(address);
        }
    }

    private record OfEdition(Edition.Question question) implements Question<Object> {
        @Override
        public Object answer(Issue issue) {
            return question.answer(issue.edition());
        }
    }

    <T> T ask(Question<T> question) {
        T answer = question.answer(issue);
        asked.putIfAbsent(question, answer);
        return answer;
    }

    /** The edition of the issue; whatever it is asked for is noted. */
    Edition edition() {
        return issue.edition().heardBy(question -> ask(new OfEdition(question)));
    }

    Comparison comparison() {
        ask(COMPARED);
        return issue.comparison();
    }

    /** What was noted. Knows nothing more of the issue, which is to go when there is a newer one. */
    Stream<Told> told() {
        return asked.entrySet().stream().map(one -> new Told(one.getKey(), one.getValue()));
    }
}
