package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.operation.BulkInsert;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows arrive as they are, bound as parameters or written out as literals. */
class RowsOnDatabasesTest {

    private static final QualifiedName TABLE = QualifiedName.of("\"a 'table'\"");

    private static final List<String> COLUMNS =
            List.of("text", "number", "flag", "day", "moment", "instant", "clock", "id", "bytes", "document", "mood");

    private enum Database {
        POSTGRESQL {
            @Override
            TestDatabase open() {
                return TestDatabase.postgres();
            }

            @Override
            String[] tables() {
                return new String[] {
                    "CREATE TYPE mood AS ENUM ('it''s ok', 'sad')",
                    "CREATE TABLE \"a 'table'\" (text text, number numeric(20,5), flag boolean, day date,"
                            + " moment timestamp, instant timestamptz, clock time, id uuid, bytes bytea,"
                            + " document jsonb, mood mood)"
                };
            }
        },
        H2 {
            @Override
            TestDatabase open() {
                return TestDatabase.h2();
            }

            @Override
            String[] tables() {
                return new String[] {
                    "CREATE TABLE \"a 'table'\" (text varchar, number numeric(20,5), flag boolean, \"DAY\" date,"
                            + " moment timestamp, instant timestamp with time zone, clock time, id uuid,"
                            + " bytes varbinary, document varchar, mood enum('it''s ok', 'sad'))"
                };
            }
        };

        abstract TestDatabase open();

        abstract String[] tables();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void aRowIsTheSameByParametersAndByLiterals(Database kind) throws SQLException {
        try (TestDatabase database = kind.open();
                Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String table : kind.tables()) {
                statement.execute(table);
            }
            Dialect dialect = Dialects.of(Server.of(connection.getMetaData()));
            for (SqlStatement sql : dialect.compile(insert())) {
                execute(connection, dialect, sql);
                statement.execute(dialect.inline(sql));
            }

            List<String> rows = rows(connection, "SELECT * FROM \"a 'table'\"");

            assertThat(rows).hasSize(6);
            assertThat(rows.subList(3, 6)).isEqualTo(rows.subList(0, 3));
            assertThat(rows.get(0)).startsWith("it's; DROP TABLE x; -- \\ ? $$ \"|");
            assertThat(rows.get(2)).isEqualTo(String.join("|", Collections.nCopies(COLUMNS.size(), "null")));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void manyRowsComeInSeveralStatements(Database kind) throws SQLException {
        try (TestDatabase database = kind.open();
                Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE many (id integer, name varchar(20))");
            Dialect dialect = Dialects.of(Server.of(connection.getMetaData()));
            List<List<Object>> rows = IntStream.range(0, 2_500)
                    .mapToObj(i -> List.<Object>of(i, "name " + i))
                    .toList();
            List<Identifier> columns = List.of(Identifier.of("id"), Identifier.of("name"));

            List<SqlStatement> statements = dialect.compile(new BulkInsert(QualifiedName.of("many"), columns, rows));
            for (SqlStatement sql : statements) {
                execute(connection, dialect, sql);
            }

            assertThat(statements).hasSize(3);
            assertThat(rows(connection, "SELECT COUNT(*), COUNT(DISTINCT name), SUM(id) FROM many"))
                    .containsExactly("2500|2500|" + 2_499 * 2_500 / 2);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void aRowWithoutColumnsHoldsTheDefaults(Database kind) throws SQLException {
        try (TestDatabase database = kind.open();
                Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE defaults (id integer DEFAULT 7)");
            Dialect dialect = Dialects.of(Server.of(connection.getMetaData()));
            BulkInsert insert = new BulkInsert(QualifiedName.of("defaults"), List.of(), List.of(List.of(), List.of()));
            for (SqlStatement sql : dialect.compile(insert)) {
                statement.execute(sql.text());
            }

            assertThat(rows(connection, "SELECT id FROM defaults")).containsExactly("7", "7");
        }
    }

    private static BulkInsert insert() {
        LocalDateTime moment = LocalDateTime.of(2020, 2, 29, 23, 59, 59, 123_456_000);
        List<Object> row = Arrays.asList(
                "it's; DROP TABLE x; -- \\ ? $$ \"",
                new BigDecimal("-1234567890.12345"),
                true,
                LocalDate.of(2020, 2, 29),
                moment,
                OffsetDateTime.of(moment, ZoneOffset.ofHoursMinutes(-3, -30)),
                LocalTime.of(10, 0),
                UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
                new byte[] {0, 1, -1, 39},
                "{\"a\": \"it's\"}",
                "it's ok");
        List<Object> other = new ArrayList<>(row);
        other.set(0, "ünï \u4e2d\n'");
        other.set(1, 7L);
        other.set(5, Instant.EPOCH.atOffset(ZoneOffset.UTC));
        List<Object> nulls = Collections.nCopies(row.size(), null);
        return new BulkInsert(TABLE, COLUMNS.stream().map(Identifier::of).toList(), List.of(row, other, nulls));
    }

    /** Binds parameters as the runtime does. */
    private static void execute(Connection connection, Dialect dialect, SqlStatement sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            for (int i = 0; i < sql.parameters().size(); i++) {
                Object value = sql.parameters().get(i);
                OptionalInt type = dialect.parameterType(value);
                if (type.isPresent()) {
                    statement.setObject(i + 1, value, type.getAsInt());
                } else {
                    statement.setObject(i + 1, value);
                }
            }
            statement.execute();
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    byte[] bytes = result.getMetaData().getColumnLabel(i).equalsIgnoreCase("bytes")
                            ? result.getBytes(i)
                            : null;
                    row.add(bytes == null ? result.getString(i) : Arrays.toString(bytes));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
