package jp.maru.guide.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.maru.guide.mail.Letter;
import org.jspecify.annotations.Nullable;

/**
 * What a purge takes and what it leaves.
 *
 * @param due how many inquiries are past their time and were sent to the operator
 * @param unsent the numbers of those that are past their time and were not: no purge takes them
 * @param stored how many there are in all
 * @param seen what the clock showed at the last purge that believed it; null if there was none, or if what came since shows that it was wrong
 * @param now what it shows
 * @param confirmed whether the operator has seen the reasons and said that those due are to go
 */
public record Purge(
        int due, List<String> unsent, int stored, @Nullable Instant seen, Instant now, boolean confirmed) {
    private static final Duration LONGEST_BREAK = Duration.ofDays(7);
    static final Duration ADJUSTMENT = Duration.ofHours(1);

    private static final int MANY = 20;
    private static final int NAMED = 10;

    public Purge {
        unsent = List.copyOf(unsent);
    }

    /** Whether those due go, without or after being confirmed. */
    public boolean goes() {
        return confirmed || due == 0 || !hasClockJumped() && !takesMost();
    }

    /** How many inquiries go. */
    public int gone() {
        return goes() ? due : 0;
    }

    /** Whether anything stays beyond its time, or the next purge would leave it. */
    public boolean leavesAnything() {
        return !goes() || !unsent.isEmpty();
    }

    /**
     * Whether the clock shows more than seven days after the last purge, or more than an hour before it. Purges run each
     * night and at each start: a site that was off for longer cannot be told from a clock that runs ahead, and asks too, as
     * does one that knows of no purge. With nothing past its time there is nothing to ask.
     */
    boolean hasClockJumped() {
        return due + unsent.size() > 0
                && (seen == null || now.isAfter(seen.plus(LONGEST_BREAK)) || now.isBefore(seen.minus(ADJUSTMENT)));
    }

    /** Whether more than half of at least twenty would go at once. */
    private boolean takesMost() {
        return stored >= MANY && 2 * due > stored;
    }

    /** Why something stays, and what the operator can do, a sentence or some each; empty if nothing does. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (!unsent.isEmpty()) {
            reasons.add("保管期間を過ぎても、まだメールで届いていないものが%d件あります（受付番号 %s）。届くまでは消しません。送れない理由は inquiries list で見られます。"
                    .formatted(unsent.size(), unsentNumbers()));
        }
        if (!goes() && seen == null) {
            reasons.add("いまの時計は%sです。合っているかどうかを、前に見た時刻と比べられません。まちがっていたら、時計を直してください。".formatted(Letter.time(now)));
        } else if (!goes() && seen != null && hasClockJumped()) {
            reasons.add("前に見たときは%sだった時計が、いまは%sです。まちがっていたら、時計を直してください。%s"
                    .formatted(
                            Letter.time(seen),
                            Letter.time(now),
                            now.isAfter(seen) ? "サイトを7日より長く止めていたのなら、まちがいではありません。" : ""));
        }
        if (!goes() && takesMost()) {
            reasons.add("残っている%d件のうち、半分より多い%d件を、一度に消すことになります。".formatted(stored, due));
        }
        if (!goes()) {
            reasons.add("確かめて、消してよければ、inquiries purge --confirm で消してください（いまは%d件）。".formatted(due));
        }
        return reasons;
    }

    private String unsentNumbers() {
        return unsent.stream().limit(NAMED).collect(Collectors.joining("、")) + (unsent.size() > NAMED ? " など" : "");
    }
}
