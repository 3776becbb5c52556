package jp.maru.guide.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What can be wrong with the database: each with what it means for the operator, and the way out. */
enum DataTrouble {
    MOVED(
            "データベース（%s）のファイルが、サイトが動いている間に、消されたか、移されたか、別のものに置きかわりました。お問い合わせを受け付けられません。",
            "データ用フォルダーを元の場所に戻すか、外れたディスクをつなぎ直してください。同じファイルが戻れば、自分で続けます。"),
    BROKEN(
            "データベース（%s）が壊れています。",
            "サイトが動いていない間に、このファイルと、名前のおわりに -wal・-shm が付くファイルを、消さずに別の場所へ移してください。"
                    + "バックアップがあれば、同じ名前で元の場所に置いて起動してください。なければ、そのまま起動すると、空の状態から始まります。"
                    + "そのとき失われるのは、お問い合わせの一覧と、まだ送っていないメールです。"
                    + "送ったメールは、受け取ったメールソフトに（メールサーバーの設定がなければ、データ用フォルダーの mail に）残っています。"),
    FULL(
            "データベース（%s）のあるディスクがいっぱいで、書き込めません。お問い合わせを受け付けられず、メールも送れません。",
            "データ用フォルダーの外にある、いらないファイルを消してください。空きができれば、自分で続けます。"),
    CLOSED("データベース（%s）を開けないか、書き込めません。", "ファイルとフォルダーがあるか、持ち主と書き込みの権限が正しいか、ディスクが読み取り専用になっていないかを確かめてください。"),
    DISK("データベース（%s）のあるディスクを、正しく読み書きできません。", "ディスクの空きがあるか、外れたり故障したりしていないかを確かめてください。"),
    BUSY("データベース（%s）を、ほかのプログラムが使ったままにしています。お問い合わせを受け付けられません。", "そのプログラムを終わらせてください。"),
    AWAY("データベースを使えません。お問い合わせを受け付けられず、メールも送れません。", "データベースのサーバーが動いているか、つながるか、ディスクに空きがあるかを確かめてください。使えるようになれば、自分で続けます。"),
    UNKNOWN("データベース（%s）に、お問い合わせを保存できませんでした。", "何度も出るときは、ログにある理由を、プログラムを作った人に伝えてください。"),
    LOW("データ用フォルダーのあるディスク（データベースは %s）の空きが、残り少なくなっています。", "データ用フォルダーの外にある、いらないファイルを消してください。");

    /** SQLite's extended codes hold the plain one in their last byte. */
    private static final int PRIMARY = 0xff;

    /**
     * PostgreSQL's classes of failures that lie with the server: connection, read-only, login, database, means (a full disk
     * among them), state, administrator, system, damage.
     */
    private static final List<String> AWAY_CLASSES = List.of("08", "25", "28", "3D", "53", "55", "57", "58", "XX");

    private final String meaning;
    private final String wayOut;

    DataTrouble(String meaning, String wayOut) {
        this.meaning = meaning;
        this.wayOut = wayOut;
    }

    /** By the kind of failure alone; {@link #UNKNOWN} if no database has failed, or for a reason that is not its state. */
    static DataTrouble of(Throwable failure) {
        return all(failure)
                .flatMap(one -> known(one).stream())
                .filter(trouble -> trouble != UNKNOWN)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** With all its causes, and those that what followed from them has hidden. */
    private static Stream<Throwable> all(@Nullable Throwable failure) {
        return failure == null
                ? Stream.empty()
                : Stream.of(
                                Stream.of(failure),
                                all(failure.getCause()),
                                Stream.of(failure.getSuppressed()).flatMap(DataTrouble::all))
                        .flatMap(part -> part);
    }

    /** @param where the file, or the kind of server */
    String sentence(String where) {
        return meaning.formatted(where) + wayOut;
    }

    /** Whether nothing can be stored as long as it lasts, so that no mail need be tried: nobody could note how it went. */
    boolean stopsMails() {
        return this == BROKEN || this == FULL || this == CLOSED || this == DISK || this == AWAY;
    }

    private static Optional<DataTrouble> known(Throwable failure) {
        if (failure instanceof SQLiteException sqlite) {
            return Optional.of(of(sqlite.getResultCode()));
        }
        if (failure instanceof SQLException sql && sql.getSQLState() != null) {
            return AWAY_CLASSES.stream().anyMatch(sql.getSQLState()::startsWith) ? Optional.of(AWAY) : Optional.empty();
        }
        return Optional.empty();
    }

    private static DataTrouble of(SQLiteErrorCode code) {
        if (code == SQLiteErrorCode.SQLITE_READONLY_DBMOVED) {
            return MOVED;
        }
        return switch (SQLiteErrorCode.getErrorCode(code.code & PRIMARY)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> BROKEN;
            case SQLITE_FULL -> FULL;
            case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> CLOSED;
            case SQLITE_IOERR -> DISK;
            case SQLITE_BUSY, SQLITE_LOCKED -> BUSY;
            default -> UNKNOWN;
        };
    }
}
