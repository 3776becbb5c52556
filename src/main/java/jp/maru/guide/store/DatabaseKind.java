package jp.maru.guide.store;

import java.nio.file.Path;

/** The kinds of database that inquiries can be kept in. */
enum DatabaseKind {
    /** A file of this machine, with one writer at a time. */
    SQLITE,
    /** A server that several machines share. */
    POSTGRESQL;

    private static final String FILE = "jdbc:sqlite:";

    /**
     * @param url {@code spring.datasource.url}
     * @throws StartRefused if it names neither; the sentence does not quote it, as it may hold a password
     */
    static DatabaseKind at(String url) {
        if (url.startsWith(FILE)) {
            return SQLITE;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new StartRefused("spring.datasource.url（環境変数 SPRING_DATASOURCE_URL）が読めません。PostgreSQL を使うなら"
                + "「jdbc:postgresql://ホスト名:5432/データベース名」の形で書いてください。1台だけで動かすなら、設定を消してください。");
    }

    /** The file of an SQLite, as an absolute path. */
    static Path file(String url) {
        return Path.of(url.substring(FILE.length()).replaceFirst("\\?.*", ""))
                .toAbsolutePath()
                .normalize();
    }

    /** Where it is, for the operator: the file, or the kind of server, as its URL may hold a password. */
    static String where(String url) {
        return at(url) == SQLITE ? file(url).toString() : "PostgreSQL";
    }
}
