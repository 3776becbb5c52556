package jp.maru.guide.store;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the data stands, as it was last looked at.
 *
 * @param looked when that was
 * @param trouble null if there is none
 * @param since when the trouble was first seen, or when the last one ended
 * @param free what is left on the disk of the data folder, in bytes
 * @param rescue the copy of a database whose file has gone; null if there is none
 */
record DataState(
        Instant looked,
        @Nullable DataTrouble trouble,
        Instant since,
        long free,
        @Nullable Path rescue) {

    static DataState fine(Instant now, long free) {
        return new DataState(now, null, now, free, null);
    }

    /** The next one. */
    DataState seen(@Nullable DataTrouble trouble, Instant now, long free) {
        return new DataState(now, trouble, trouble == this.trouble ? since : now, free, rescue);
    }

    DataState with(@Nullable Path rescue) {
        return new DataState(looked, trouble, since, free, rescue);
    }

    /** @param where the file, or the kind of server */
    String sentence(String where) {
        if (trouble == null) {
            return "";
        }
        if (trouble != DataTrouble.MOVED) {
            return trouble.sentence(where);
        }
        return trouble.sentence(where)
                + (rescue == null
                        ? "それまでのお問い合わせは、まだ控えに書き出せていません。サイトを止めると失われるので、止める前に戻してください。"
                        : "それまでのお問い合わせの控えを %s に書き出しました。戻せないときは、サイトを止め、控えを %s に移して（フォルダーがなければ作って）、起動してください。"
                                .formatted(rescue, where));
    }
}
