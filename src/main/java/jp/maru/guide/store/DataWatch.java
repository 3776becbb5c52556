package jp.maru.guide.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Looks after the data while the site runs: whether the database is the file it was, whole, and can be written, and whether
 * its disk has room. What a vanished file held is saved to a copy. The operator is told once when a trouble begins and when
 * it ends, and at most once a minute while inquiries fail for it. Thread-safe.
 */
@Component
public class DataWatch implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DataWatch.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    /** Bytes; as Spring Boot's own look at the disk has it. */
    private static final long LEAST_FREE = 10 << 20;

    /** Bytes of an inquiry of 10,000 characters, whichever, with its mails. */
    private static final int INQUIRY = 64 << 10;

    private final DataFolder folder;
    private final @Nullable DatabaseFile file;
    private final Rescue rescue;
    private final JdbcClient probe;
    private final ObjectProvider<Scheduler> mails;
    private final Clock clock;
    private volatile DataState state;

    // all that follows is guarded by this
    private final Map<DataTrouble, Instant> told = new EnumMap<>(DataTrouble.class);
    private boolean tellsEnd;
    private boolean paused;

    /** Inquiries that failed since the last line about it. */
    private int untold;

    DataWatch(DataFolder folder, DataSource connections, ObjectProvider<Scheduler> mails, Clock clock) {
        this.folder = folder;
        this.file = folder.database().orElse(null);
        // a connection of its own reads what is on the disk, and needs no turn
        this.probe = JdbcClient.create(file == null ? connections : file);
        this.rescue = new Rescue(folder, clock.getZone());
        this.mails = mails;
        this.clock = clock;
        this.state = DataState.fine(clock.instant(), folder.free());
    }

    /** As it was last looked at: at most {@code guide.data.look-every} ago, and the time a look takes. */
    DataState state() {
        return state;
    }

    /** Whether nothing can be stored, as far as is known. */
    public boolean stopsMails() {
        DataTrouble trouble = state.trouble();
        return trouble != null && trouble.stopsMails();
    }

    /**
     * To be asked before something is stored, and again before anybody is told that it was.
     *
     * @throws StoreFailed if what is stored now could be lost
     */
    public void check() {
        if (file != null) {
            try {
                if (state.trouble() == DataTrouble.BROKEN) {
                    throw new SQLiteException("Not before it is known to be whole", SQLiteErrorCode.SQLITE_CORRUPT);
                }
                file.requireSound();
            } catch (SQLException failure) {
                throw new StoreFailed("What is stored now could be lost", failure);
            }
        }
    }

    @Scheduled(fixedDelayString = "${guide.data.look-every}")
    void look() {
        try {
            probe();
            become(folder.free() < LEAST_FREE ? DataTrouble.LOW : null, null);
        } catch (SQLException | RuntimeException failure) {
            become(DataTrouble.of(failure), failure);
        }
    }

    /** Something could not be stored; the next look tells whether that lasts. */
    public synchronized void failed(Throwable failure) {
        if (failure instanceof StoreFailed) {
            untold++;
        }
        become(DataTrouble.of(failure), failure);
    }

    /** Saves what is only in a file without a name: with the program it would end. */
    @Override
    public synchronized void destroy() {
        if (file != null && !file.isInPlace()) {
            DataState last = state.seen(DataTrouble.MOVED, clock.instant(), folder.free());
            Path copy = rescue.save(last);
            LOG.error(
                    copy == null
                            ? "データベース（{}）のファイルがなくなり、控えも書き出せませんでした。"
                            : "データベース（{}）のファイルがなくなったので、止める前に、お問い合わせの控えを {} に書き出しました。控えを元の場所に移してから起動してください。",
                    folder.where(),
                    copy);
        }
    }

    private void probe() throws SQLException {
        DataTrouble before = state.trouble();
        if (file != null) {
            file.requireSound();
            if (before == DataTrouble.BROKEN) {
                file.check();
            }
        }
        // after a trouble only what is as large as an inquiry shows that it is over
        probe.sql("""
                        insert into probe (id, weight) values (1, :weight)
                        on conflict (id) do update set weight = excluded.weight
                        """)
                .param("weight", new byte[before == null || before == DataTrouble.LOW ? 1 : INQUIRY])
                .update();
    }

    private synchronized void become(@Nullable DataTrouble trouble, @Nullable Throwable failure) {
        DataState before = state;
        DataState now = before.seen(trouble, clock.instant(), folder.free());
        if (trouble == DataTrouble.MOVED && (before.trouble() != trouble || before.rescue() == null)) {
            now = now.with(rescue.save(now));
        }
        if (trouble == null && before.rescue() != null) {
            Rescue.forget(before.rescue());
            now = now.with(null);
        }
        state = now;
        pause(stopsMails());
        if (trouble == null) {
            tellEnd();
        } else if (trouble != before.trouble() || untold > 0) {
            tell(trouble, failure);
        }
    }

    private void pause(boolean pause) {
        if (pause != paused) {
            paused = pause;
            mails.ifAvailable(pause ? Scheduler::pause : Scheduler::resume);
        }
    }

    private void tell(DataTrouble trouble, @Nullable Throwable failure) {
        Instant now = clock.instant();
        Instant last = told.get(trouble);
        if (last != null && now.isBefore(last.plus(BETWEEN_LINES))) {
            return;
        }
        told.put(trouble, now);
        String visitors = untold == 0 ? "" : untold + "件のお問い合わせを保存できず、送った方には、もう一度押すようお願いする画面を出しました。";
        LOG.error("{}{}", state.sentence(folder.where()), visitors, trouble == DataTrouble.UNKNOWN ? failure : null);
        untold = 0;
        tellsEnd = trouble != DataTrouble.UNKNOWN && trouble != DataTrouble.LOW;
    }

    private void tellEnd() {
        if (tellsEnd) {
            LOG.info("データベースが、また使えるようになりました。待っていたメールを送ります。");
        }
        tellsEnd = false;
        untold = 0;
    }
}
