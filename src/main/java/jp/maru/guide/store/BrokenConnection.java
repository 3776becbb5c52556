package jp.maru.guide.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/**
 * Tells the connection pool to throw a connection away after any failure of SQLite: one whose BEGIN has failed would go
 * on outside a transaction, storing the parts of an inquiry one by one and failing every commit.
 */
public class BrokenConnection implements SQLExceptionOverride {

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return failure instanceof SQLiteException
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
