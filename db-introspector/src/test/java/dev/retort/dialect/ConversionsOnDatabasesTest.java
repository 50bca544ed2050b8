package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.schema.SchemaCreation;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.CreateTable;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An alteration that the dialect made whole changes the type of a column that holds values and has a default. */
class ConversionsOnDatabasesTest {

    private static final QualifiedName TABLE = QualifiedName.of("t");
    private static final Identifier COLUMN = Identifier.of("user");

    private static TestDatabase postgresDatabase;
    private static Connection postgres;
    private static TestDatabase h2Database;
    private static Connection h2;

    @BeforeAll
    static void open() throws SQLException {
        postgresDatabase = TestDatabase.postgres();
        postgres = postgresDatabase.open();
        h2Database = TestDatabase.h2();
        h2 = h2Database.open();
        execute(postgres, "CREATE TYPE mood AS ENUM ('sad', 'ok')");
        execute(postgres, "CREATE TYPE feeling AS ENUM ('ok', 'sad', 'glad')");
    }

    @AfterAll
    static void close() throws SQLException {
        postgres.close();
        postgresDatabase.close();
        h2.close();
        h2Database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    varchar(20)   | integer       | '7'                  | 7
                    varchar(20)   | bigint        | '7'                  | 7
                    varchar(20)   | numeric(10,2) | '7.5'                | 7.50
                    varchar(40)   | uuid          | 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11
                    text          | jsonb         | '{"a": 1}'           | {"a": 1}
                    varchar(20)   | boolean       | 'true'               | t
                    varchar(20)   | date          | '2020-01-02'         | 2020-01-02
                    varchar(20)   | mood          | 'sad'                | sad
                    varchar(20)   | bytea         | 'a\\b'                | \\x615c62
                    varchar(20)   | integer[]     | '{1,2}'              | {1,2}
                    varchar(20)   | interval      | '2 hours'            | 02:00:00
                    integer       | varchar(20)   | 7                    | 7
                    integer       | bigint        | 7                    | 7
                    integer       | boolean       | 7                    | t
                    bigint        | boolean       | 0                    | f
                    numeric       | boolean       | 0.5                  | t
                    boolean       | integer       | true                 | 1
                    boolean       | smallint      | true                 | 1
                    boolean       | bigint        | false                | 0
                    boolean       | numeric(5,2)  | true                 | 1.00
                    boolean       | varchar(5)    | true                 | true
                    mood          | feeling       | 'ok'                 | ok
                    mood          | varchar(20)   | 'ok'                 | ok
                    json          | jsonb         | '{"a":1}'            | {"a": 1}
                    jsonb         | integer       | '7'                  | 7
                    jsonb         | text          | '7'                  | 7
                    bytea         | text          | 'abc'                | abc
                    uuid          | bytea         | 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | \\xa0eebc999c0b4ef8bb6d6bb9bd380a11
                    bytea         | uuid          | '\\xa0eebc999c0b4ef8bb6d6bb9bd380a11' | a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11
                    timestamp     | date          | '2020-01-02 03:04'   | 2020-01-02
                    date          | timestamp     | '2020-01-02'         | 2020-01-02 00:00:00
                    integer[]     | text[]        | '{1,2}'              | {1,2}
                    text[]        | integer[]     | '{1,2}'              | {1,2}
                    integer[]     | boolean[]     | '{1,0}'              | {t,f}
                    bit(3)        | integer       | B'101'               | 5
                    """)
    void postgreSqlConvertsValues(String from, String to, String literal, String expected) throws SQLException {
        Dialect dialect = Dialects.forUrl("jdbc:postgresql:");
        alter(postgres, dialect, from, to, literal);

        assertThat(value(postgres)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    varchar(20)   | integer       | '7'                  | 7
                    varchar(40)   | uuid          | 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11
                    varchar(20)   | boolean       | 'true'               | TRUE
                    varchar(20)   | enum('b','a') | 'a'                  | a
                    enum('a','b') | enum('b','a') | 'a'                  | a
                    enum('a','b') | varchar(20)   | 'a'                  | a
                    integer       | boolean       | 7                    | TRUE
                    boolean       | integer       | true                 | 1
                    integer       | varchar(20)   | 7                    | 7
                    varchar(20)   | clob          | 'abc'                | abc
                    date          | timestamp     | DATE '2020-01-02'    | 2020-01-02 00:00:00
                    """)
    void h2ConvertsValues(String from, String to, String literal, String expected) throws SQLException {
        alter(h2, Dialects.forUrl("jdbc:h2:mem:"), from, to, literal);

        assertThat(value(h2)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    varchar(20) | integer   | '7'::character varying | 7
                    mood        | feeling   | 'ok'::mood             | ok
                    mood        | text      | 'ok'::mood             | ok
                    text        | jsonb     | '[1]'::text            | [1]
                    date        | timestamp | '2020-01-02'::date     | 2020-01-02 00:00:00
                    integer     | bigint    | 7                      | 7
                    """)
    void postgreSqlKeepsADefaultThatFitsTheNewType(String from, String to, String expression, String expected)
            throws SQLException {
        Dialect dialect = Dialects.forUrl("jdbc:postgresql:");
        Column before = Column.of(COLUMN, dialect.parseType(from)).withValue(new ColumnValue.Default(expression));
        create(postgres, dialect, before);

        SchemaCreation.execute(postgres, dialect, List.of(dialect.complete(setType(dialect.parseType(to)), before)));

        execute(postgres, "INSERT INTO t DEFAULT VALUES");
        assertThat(value(postgres)).isEqualTo(expected);
    }

    @Test
    void aLargeObjectBecomesTheTextThatItHolds() throws SQLException {
        Dialect dialect = Dialects.forUrl("jdbc:postgresql:");
        Column before = Column.of(COLUMN, SqlType.of("oid"));
        create(postgres, dialect, before);
        execute(postgres, "INSERT INTO t VALUES (lo_from_bytea(0, 'content'))");

        AlterColumn toText = setType(SqlType.of("text"));
        SchemaCreation.execute(postgres, dialect, List.of(dialect.complete(toText, before)));
        assertThat(value(postgres)).isEqualTo("content");

        AlterColumn toOid = setType(SqlType.of("oid"));
        SchemaCreation.execute(
                postgres, dialect, List.of(dialect.complete(toOid, before.withType(SqlType.of("text")))));
        try (Statement statement = postgres.createStatement();
                ResultSet result = statement.executeQuery("SELECT lo_get(\"user\") FROM t")) {
            result.next();
            assertThat(result.getString(1)).isEqualTo("\\x636f6e74656e74");
        }
    }

    @Test
    void aDefaultThatChangesWithTheTypeIsSetOnce() {
        Dialect dialect = Dialects.forUrl("jdbc:postgresql:");
        Column before = Column.of(COLUMN, SqlType.of("varchar", 5))
                .withValue(new ColumnValue.Default("'a'::character varying"));
        AlterColumn alteration = new AlterColumn(
                TABLE,
                COLUMN,
                List.of(
                        new ColumnChange.SetType(SqlType.of("integer"), QualifiedName.UNNAMED, ""),
                        new ColumnChange.SetDefault("0")));

        assertThat(dialect.complete(alteration, before).changes())
                .containsExactly(
                        new ColumnChange.DropDefault(),
                        new ColumnChange.SetType(SqlType.of("integer"), QualifiedName.UNNAMED, "\"user\"::integer"),
                        new ColumnChange.SetDefault("0"));
    }

    private static void alter(Connection connection, Dialect dialect, String from, String to, String literal)
            throws SQLException {
        Column before = Column.of(COLUMN, dialect.parseType(from));
        create(connection, dialect, before);
        execute(connection, "INSERT INTO t VALUES (" + literal + "), (NULL)");

        AlterColumn completed = dialect.complete(setType(dialect.parseType(to)), before);
        SchemaCreation.execute(connection, dialect, List.of(completed));
    }

    private static void create(Connection connection, Dialect dialect, Column column) throws SQLException {
        execute(connection, "DROP TABLE IF EXISTS t");
        SchemaCreation.execute(connection, dialect, List.of(new CreateTable(Table.of(TABLE, List.of(column)))));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static AlterColumn setType(SqlType type) {
        return new AlterColumn(TABLE, COLUMN, List.of(new ColumnChange.SetType(type, QualifiedName.UNNAMED, "")));
    }

    private static String value(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM t")) {
            result.next();
            return result.getString(1);
        }
    }
}
