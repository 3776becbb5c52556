package jp.maru.guide.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import jp.maru.guide.FreePort;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of its own, empty at first, on a real PostgreSQL. The server is one for all tests: it starts when the first
 * needs it and stops with the program. Only {@link #USER} with the password may come in, as on a server of the operator's.
 */
public class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final String USER = "maru";
    public static final String PASSWORD = "a secret of maru's";

    private static final EmbeddedPostgres SERVER = start();

    private final String name = "guide_" + UUID.randomUUID().toString().replace("-", "");

    public Postgres() {
        this("owner maru encoding 'UTF8'");
    }

    public Postgres(String options) {
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name + " template template0 locale 'C' " + options)
                .update();
    }

    public String name() {
        return name;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + name;
    }

    public DataSource database() {
        return new DriverManagerDataSource(url(), USER, PASSWORD);
    }

    /** Throws everybody out, and lets nobody in until {@link #open}. */
    public void close() {
        allowConnections(false);
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                .param(name)
                .query(Boolean.class)
                .list();
    }

    public void open() {
        allowConnections(true);
    }

    private void allowConnections(boolean allow) {
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("alter database " + name + " allow_connections " + allow)
                .update();
    }

    /** What the site needs to use it. */
    public List<String> settings() {
        return List.of(
                "spring.datasource.url=" + url(),
                "spring.datasource.username=" + USER,
                "spring.datasource.password=" + PASSWORD);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(settings()).applyTo(context);
    }

    private static EmbeddedPostgres start() {
        try {
            Path access = Files.createTempFile("pg_hba", ".conf");
            access.toFile().deleteOnExit();
            Files.writeString(access, """
                    host all postgres samehost trust
                    host all all samehost scram-sha-256
                    """);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("hba_file", access.toString())
                    .setPort(FreePort.any())
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("create role %s login password '%s'".formatted(USER, PASSWORD.replace("'", "''")))
                    .update();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
