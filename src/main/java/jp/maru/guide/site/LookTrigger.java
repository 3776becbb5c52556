package jp.maru.guide.site;

import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.TriggerContext;

/**
 * When the content folder is looked at next: after so long or, where a look at thousands of files takes a while itself, after
 * ten times as long, so that looking takes no more than a tenth of a processor. What was published meanwhile took longer: the
 * next look does not wait for that.
 */
record LookTrigger(Duration every) implements Trigger {

    private static final int REST = 10;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Override
    public Instant nextExecution(TriggerContext context) {
        Instant began = context.lastActualExecution();
        Instant ended = context.lastCompletion();
        if (began == null || ended == null) {
            return context.getClock().instant().plus(every);
        }
        Duration rest = Duration.between(began, ended).multipliedBy(REST);
        Duration most = rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
        return ended.plus(most.compareTo(every) < 0 ? every : most);
    }
}
