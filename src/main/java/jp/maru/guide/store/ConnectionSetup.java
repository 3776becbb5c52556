package jp.maru.guide.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Gives the connection pool what its kind of database needs, before {@code spring.datasource.hikari.*} is read, which
 * may change it. Refuses a PostgreSQL that cannot be used before anything else tries to.
 */
@Component
class ConnectionSetup implements BeanPostProcessor, PriorityOrdered, BeanFactoryAware {
    private @Nullable BeanFactory beans;

    /** What processes beans comes too early to be given any: the data folder is asked for with the pool. */
    @Override
    public void setBeanFactory(BeanFactory beans) {
        this.beans = beans;
    }

    /** Before the settings are put in. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            switch (DatabaseKind.at(pool.getJdbcUrl())) {
                case SQLITE -> {
                    // one writer: more connections only wait for each other, and less fairly
                    pool.setMaximumPoolSize(1);
                    Objects.requireNonNull(beans)
                            .getBean(DataFolder.class)
                            .database()
                            .ifPresent(pool::setDataSource);
                }
                case POSTGRESQL -> {
                    pool.setMaximumPoolSize(10);
                    // s; a server that is gone without a word must not hold a visitor, or a mail, for ever
                    pool.addDataSourceProperty("socketTimeout", "30");
                    pool.addDataSourceProperty("tcpKeepAlive", "true");
                    // the server's details quote the row: what visitors write must not get into the log
                    pool.addDataSourceProperty("logServerErrorDetail", "false");
                    // nor may a node that is gone hold what others wait for
                    pool.setConnectionInitSql("set idle_in_transaction_session_timeout = '30s'");
                }
            }
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && DatabaseKind.at(pool.getJdbcUrl()) == DatabaseKind.POSTGRESQL) {
            try (Connection connection = new DriverManagerDataSource(
                            pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())
                    .getConnection()) {
                check(connection);
            } catch (SQLException failure) {
                throw new StartRefused(sentenceFor(failure.getSQLState() == null ? "" : failure.getSQLState()));
            }
        }
        return bean;
    }

    private static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select current_database() as database, current_user as owner,
                            current_setting('server_encoding') as encoding,
                            to_regclass('flyway_schema_history') is not null
                                or coalesce(has_schema_privilege(current_schema(), 'create'), false) as usable
                        """)) {
            row.next();
            String database = row.getString("database");
            if (!row.getString("encoding").equals("UTF8")) {
                throw new StartRefused(
                        "データベース「%s」の文字コードが UTF8 ではないので（%s）、絵文字などを保存できません。文字コードが UTF8 のデータベースを作って指定してください。"
                                .formatted(database, row.getString("encoding")));
            }
            if (!row.getBoolean("usable")) {
                throw new StartRefused("データベース「%s」に、ユーザー「%s」が表を作れません。PostgreSQL で、このユーザーをデータベースの持ち主（owner）にしてください。"
                        .formatted(database, row.getString("owner")));
            }
        }
    }

    /** By the kind of failure alone: the driver's own words may quote the URL. */
    private static String sentenceFor(String state) {
        if (state.startsWith("08")) {
            return "PostgreSQL につながりません。サーバーが動いているか、spring.datasource.url のホスト名とポートが正しいかを確かめてください。";
        }
        if (state.startsWith("28")) {
            return "PostgreSQL に入れません。spring.datasource.username と spring.datasource.password が正しいか、"
                    + "サーバーの pg_hba.conf がこのコンピューターからの接続を許しているかを確かめてください。";
        }
        if (state.equals("3D000")) {
            return "spring.datasource.url に書かれたデータベースが PostgreSQL にありません。名前を確かめるか、文字コード UTF8 で作ってください。";
        }
        return "PostgreSQL につなげません（SQLSTATE %s）。spring.datasource.url の書き方と、PostgreSQL のログを確かめてください。".formatted(state);
    }
}
