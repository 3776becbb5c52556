package jp.maru.guide.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.maru.guide.problem.Problem;

/** Why the content cannot be published. */
public final class Refusal implements Outcome {

    private final List<Problem> problems;
    private final Inventory inventory;

    Refusal(List<Problem> problems, Inventory inventory) {
        this.problems = List.copyOf(problems);
        this.inventory = inventory;
    }

    /** Every problem of every file, ordered by place; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public Optional<Set<String>> lacks(Edition former) {
        return inventory.lacks(former);
    }
}
