package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Server;
import dev.retort.fixtures.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The databases that a test runs on, and how it looks into them. */
enum TestDatabases {
    H2 {
        @Override
        TestDatabase start() {
            return TestDatabase.h2();
        }
    },
    POSTGRESQL {
        @Override
        TestDatabase start() {
            return TestDatabase.postgres();
        }
    };

    abstract TestDatabase start();

    static Dialect dialect(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return Dialects.of(Server.of(connection.getMetaData()));
        }
    }

    static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, their columns parted by a bar. */
    static List<String> query(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(rows.getString(i));
                }
                lines.add(String.join("|", columns));
            }
            return lines;
        }
    }

    /** The tables of the default schema in lower case, sorted. */
    static List<String> tables(TestDatabase database) throws SQLException {
        return query(
                database,
                "select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public' order by 1");
    }
}
