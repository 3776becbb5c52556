package jp.maru.guide.site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Outcome;
import jp.maru.guide.content.Refusal;
import jp.maru.guide.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The last edition that was accepted, and what the content folder has said since.
 *
 * @param edition as it was accepted
 * @param gone the addresses of what the operator has deleted since; readers do not see it
 * @param standstill null as long as the folder holds nothing else
 */
record AcceptedEdition(
        Edition edition, Set<String> gone, @Nullable Standstill standstill) {

    /** How long a folder that lacks much must have been still: a copy under way, or a lost mount, is mended by then. */
    static final Duration STILL = Duration.ofMinutes(10);

    /** Of what was there before, what may be missing without a wait: one in so many. */
    private static final int FEW = 5;

    static AcceptedEdition of(Edition edition) {
        return new AcceptedEdition(edition, Set.of(), null);
    }

    /** One that was kept, with what was noted of it. */
    static AcceptedEdition kept(Edition edition, KeptEdition.@Nullable Note note) {
        return note == null
                ? of(edition)
                : new AcceptedEdition(
                        edition, note.gone(), new Standstill(note.since(), note.since(), List.of(), 0, null));
    }

    /** What readers see. */
    Edition shown() {
        return edition.without(gone);
    }

    @SuppressWarnings("ReferenceEquality") // to compare two editions word by word takes long
    boolean isShownLike(AcceptedEdition other) {
        return edition == other.edition && gone.equals(other.gone);
    }

    /**
     * After the folder was read, or has been still for long enough.
     *
     * @param stillSince when the folder was last seen to change
     */
    AcceptedEdition next(Outcome outcome, Instant stillSince, Instant now) {
        Set<String> lacking = outcome.lacks(edition).orElse(gone);
        Instant until = stillSince.plus(STILL);
        int former = edition.documents().size() + edition.media().size();
        boolean waits = lacking.size() * FEW > former && !gone.containsAll(lacking) && now.isBefore(until);
        if (outcome instanceof Edition next && !waits) {
            return of(next);
        }
        List<Problem> problems = outcome instanceof Refusal refusal ? refusal.problems() : List.of();
        Instant since = standstill == null ? now : standstill.since();
        Instant changed = standstill != null && standstill.problems().equals(problems) ? standstill.changed() : now;
        if (!waits) {
            return new AcceptedEdition(edition, lacking, new Standstill(since, changed, problems, 0, null));
        }
        Set<String> stillGone = new TreeSet<>(lacking);
        stillGone.retainAll(gone);
        int missing = lacking.size() - stillGone.size();
        return new AcceptedEdition(edition, stillGone, new Standstill(since, changed, problems, missing, until));
    }
}
