package jp.maru.guide.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The migrations of both kinds of database lead to the same tables. */
class SameTablesTest {
    /** PostgreSQL's words for types and SQLite's, in the one that is compared. */
    private static final Map<String, String> TYPES = Map.of(
            "varchar", "text",
            "int4", "int",
            "integer", "int",
            "int8", "bigint",
            "int2", "smallint",
            "timestamptz", "timestamp",
            "bit", "bool",
            "bytea", "blob");

    @TempDir
    Path folder;

    @Test
    void haveTheSameColumnsAndKeysUnderTheSameNumber() throws SQLException {
        DataSource sqlite = new DriverManagerDataSource("jdbc:sqlite:" + folder.resolve("guide.db"));
        DataSource postgres = new Postgres().database();

        assertThat(migrate(postgres, "postgresql")).isEqualTo(migrate(sqlite, "sqlite"));

        Map<String, String> expected = tables(sqlite);
        assertThat(expected).containsKeys("inquiry", "delivery", "scheduled_tasks");
        assertThat(expected.get("inquiry")).contains("received timestamp not null", "unique (ticket)");
        assertThat(tables(postgres)).containsExactlyEntriesOf(expected);
    }

    /** @return the number of the last migration */
    private static String migrate(DataSource database, String vendor) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/" + vendor)
                .load()
                .migrate()
                .targetSchemaVersion;
    }

    /** By name, a line for each column, key and index. */
    private static Map<String, String> tables(DataSource database) throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData meta = connection.getMetaData();
            String schema = connection.getSchema();
            List<String> names = column(meta.getTables(null, schema, "%", new String[] {"TABLE"}), "TABLE_NAME");
            names.remove("flyway_schema_history");
            for (String name : names) {
                List<String> lines = new ArrayList<>(columns(meta, schema, name));
                lines.addAll(indexes(meta, schema, name));
                lines.addAll(references(meta, schema, name));
                tables.put(name, String.join("\n", lines.stream().sorted().toList()));
            }
        }
        return tables;
    }

    private static List<String> columns(DatabaseMetaData meta, String schema, String table) throws SQLException {
        List<String> primary = column(meta.getPrimaryKeys(null, schema, table), "COLUMN_NAME");
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = meta.getColumns(null, schema, table, "%")) {
            while (rows.next()) {
                String name = rows.getString("COLUMN_NAME");
                String type =
                        rows.getString("TYPE_NAME").toLowerCase(Locale.ROOT).replaceAll("\\(.*", "");
                String preset = rows.getString("COLUMN_DEF");
                // SQLite takes a null for a key
                boolean notNull = rows.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls || primary.contains(name);
                lines.add(name + " " + TYPES.getOrDefault(type, type)
                        + (primary.contains(name) ? " primary key" : "")
                        + (notNull ? " not null" : "")
                        + (preset == null ? "" : " default " + preset.replaceAll("::.*", "")));
            }
        }
        return lines;
    }

    private static List<String> indexes(DatabaseMetaData meta, String schema, String table) throws SQLException {
        Map<String, String> indexes = new TreeMap<>();
        try (ResultSet rows = meta.getIndexInfo(null, schema, table, false, false)) {
            while (rows.next()) {
                String column = rows.getString("COLUMN_NAME");
                String first = (rows.getBoolean("NON_UNIQUE") ? "index (" : "unique (") + column;
                indexes.compute(
                        rows.getString("INDEX_NAME"), (any, before) -> before == null ? first : before + ", " + column);
            }
        }
        return indexes.values().stream().map(index -> index + ")").toList();
    }

    private static List<String> references(DatabaseMetaData meta, String schema, String table) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = meta.getImportedKeys(null, schema, table)) {
            while (rows.next()) {
                boolean cascade = rows.getInt("DELETE_RULE") == DatabaseMetaData.importedKeyCascade;
                lines.add(rows.getString("FKCOLUMN_NAME") + " references " + rows.getString("PKTABLE_NAME") + " ("
                        + rows.getString("PKCOLUMN_NAME") + ")" + (cascade ? " on delete cascade" : ""));
            }
        }
        return lines;
    }

    private static List<String> column(ResultSet rows, String name) throws SQLException {
        List<String> values = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                values.add(rows.getString(name));
            }
        }
        return values;
    }
}
