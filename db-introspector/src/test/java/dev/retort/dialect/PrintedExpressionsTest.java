package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.schema.SchemaCreation;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.Introspectors;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a database prints of an expression has the canonical form of what was written, by text alone. */
class PrintedExpressionsTest {

    private static final QualifiedName TABLE = QualifiedName.of("t");

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
    }

    @AfterAll
    static void close() throws SQLException {
        postgres.close();
        postgresDatabase.close();
        h2.close();
        h2Database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age>0",
                "AGE > 0",
                "(age > -1)",
                "age between 1 and 9",
                "age not between 1 and 9",
                "age in (1,2,3)",
                "age not in (1, 2)",
                "age IN (7)",
                "not (age = 3)",
                "age is null or age>0 and price>=0",
                "age % 2 = 0",
                "(age is null or age > 0) and price >= 0",
                "price >= 0 and price<1000.5",
                "price > age",
                "price * 2 > 10",
                "price + age > 1.5",
                "age > 0.5",
                "big > 0 and small < 5 and big <> -5",
                "ratio > 0",
                "ratio >= 0.5",
                "single < 5",
                "color in ('RED','GREEN','BLUE')",
                "color <> 'it''s'",
                "color = 'RED'",
                "color like 'a%'",
                "color not like 'a%'",
                "color ilike 'A%'",
                "lower(color) = color",
                "length(color) > 3",
                "char_length(color) < 9",
                "coalesce(price, 0) > 0",
                "coalesce(color, 'x') <> ''",
                "sex in ('M','F')",
                "sex = 'M'",
                "sex <> upper(sex)",
                "born > '2020-01-01'",
                "born > date '2020-01-01'",
                "moment < '2020-01-01 00:00:00'",
                "moment < current_timestamp",
                "moment < now()",
                "flag",
                "not flag",
                "flag is not true",
                "flag = true",
                "case when age > 0 then color else null end = 'x'",
                "case age when 1 then 'a' else 'b' end <> color",
                "extract(year from born) > 2000",
                "trim(color) <> ''",
                "trim(both ' ' from color) <> ''",
                "substring(color from 1 for 2) = 'ab'",
                "color || 'x' <> 'yx'",
                "text_ = 'a' or text_ like '%b'",
                "age is distinct from 5",
                "cast(age as varchar(5)) <> '7'",
                "id <> 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'",
                "document ->> 'a' = 'b'",
                "(document -> 'a' ->> 0) is not null",
                "mood = 'sad'",
                "mood in ('sad', 'ok')",
                "\"order\" > 0",
                "\"Mixed Case\" > 0",
                "left(color, 1) = 'a'",
                "color = any (array['a', 'b'])",
                "abs(age - 1) * 2 - (age - 1) > 0",
                "price between age and 2 * age",
                "nullif(price, 0) is not null",
                "moment at time zone 'UTC' > '2020-01-01 00:00:00+00'",
                "color collate \"C\" > 'a'",
                "tags[1] = 'x'",
            })
    void postgreSqlPrintsAConditionThatReadsTheSame(String condition) throws SQLException {
        assertPrinted(postgres, List.of(new EnumType(QualifiedName.of("mood"), List.of("sad", "ok"))), condition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age>0",
                "AGE > 0",
                "(age > -1)",
                "age between 1 and 9",
                "age in (1,2,3)",
                "age not in (1, 2)",
                "age IN (7)",
                "not (age = 3)",
                "not age > 3",
                "price >= 0",
                "price<1000.5",
                "big > 0",
                "small < 5",
                "color in ('RED','GREEN','BLUE')",
                "color <> 'it''s'",
                "color like 'a%'",
                "color not like 'a%'",
                "lower(color) = 'x'",
                "length(color) > 3",
                "coalesce(color, 'x') <> ''",
                "coalesce(age, 0) > 0",
                "sex in ('M','F')",
                "born > date '2020-01-01'",
                "moment < current_timestamp",
                "flag",
                "age is null",
                "age is not null",
                "\"ORDER\" > 0",
                "\"Mixed Case\" > 0",
                "trim(color) <> ''",
                "color || 'x' <> 'yx'",
                "abs(age) > 1",
                "case when age > 0 then 'y' else null end = 'x'",
                "extract(year from born) > 2000",
                "mood = 'sad'",
                "age is distinct from 5",
                "age % 2 = 0",
            })
    void h2PrintsAConditionThatReadsTheSame(String condition) throws SQLException {
        assertPrinted(h2, List.of(), condition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            varchar(10)              | 'it''s'
            varchar(10)              | ''
            text                     | 'x'
            character(3)             | 'x'
            integer                  | 0
            integer                  | -5
            bigint                   | 0
            bigint                   | -1
            bigint                   | 5000000000
            smallint                 | 3
            numeric(10,2)            | 0
            numeric(10,2)            | -1.5
            double precision         | 1.5
            double precision         | 0
            boolean                  | TRUE
            boolean                  | not true
            date                     | '2020-01-01'
            date                     | current_date
            date                     | CURRENT_TIMESTAMP
            timestamp                | current_timestamp
            timestamp                | now()
            timestamp                | localtimestamp
            timestamp with time zone | CURRENT_TIMESTAMP(6)
            uuid                     | gen_random_uuid()
            uuid                     | 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'
            uuid                     | current_setting('shop.tenant')::uuid
            jsonb                    | '{}'
            mood                     | 'sad'
            text[]                   | '{}'
            varchar(5)[]             | '{a}'
            text[]                   | array['a', 'b']
            integer                  | 1 + 2 * 3
            varchar(10)              | upper('a') || 'b'
            varchar(10)              | null
            interval                 | '01:00:00'
            """)
    void postgreSqlPrintsADefaultThatReadsTheSame(String type, String expression) throws SQLException {
        Dialect dialect = Dialects.forUrl("jdbc:postgresql:");
        Column column =
                Column.of(Identifier.of("c"), dialect.parseType(type)).withValue(new ColumnValue.Default(expression));
        assertSame(
                postgres,
                Schema.of(
                        Set.of(),
                        List.of(Table.of(TABLE, List.of(column))),
                        List.of(),
                        List.of(new EnumType(QualifiedName.of("mood"), List.of("sad", "ok")))));
    }

    private static void assertPrinted(Connection connection, List<EnumType> types, String condition)
            throws SQLException {
        Dialect dialect = Dialects.of(Server.of(connection.getMetaData()));
        boolean named = !types.isEmpty();
        List<Column> columns = List.of(
                column(dialect, "age", "integer"),
                column(dialect, "big", "bigint"),
                column(dialect, "small", "smallint"),
                column(dialect, "price", "numeric(10,2)"),
                column(dialect, "ratio", "double precision"),
                column(dialect, "single", "real"),
                column(dialect, "color", "varchar(20)"),
                column(dialect, "text_", "text"),
                column(dialect, "sex", "char(1)"),
                column(dialect, "born", "date"),
                column(dialect, "moment", "timestamp"),
                column(dialect, "flag", "boolean"),
                column(dialect, "id", "uuid"),
                column(dialect, "document", "jsonb"),
                column(dialect, "mood", named ? "mood" : "enum('sad', 'ok')"),
                column(dialect, "order", "integer"),
                column(dialect, "Mixed Case", "integer"),
                column(dialect, "tags", "varchar(5) array"));
        Table table =
                Table.of(TABLE, columns).withConstraints(List.of(new CheckConstraint(Identifier.of("c"), condition)));
        assertSame(connection, Schema.of(Set.of(), List.of(table), List.of(), types));
    }

    private static Column column(Dialect dialect, String name, String type) {
        return Column.of(Identifier.of(name), dialect.parseType(type));
    }

    private static void assertSame(Connection connection, Schema schema) throws SQLException {
        Dialect dialect = Dialects.of(Server.of(connection.getMetaData()));
        SchemaCreation.clear(connection);
        SchemaCreation.create(connection, dialect, schema);

        Schema read = Introspectors.of(connection).introspect(connection, IntrospectionScope.DEFAULT_SCHEMA);

        assertThat(read.tables().get(TABLE))
                .isEqualTo(dialect.canonical(schema).tables().get(TABLE));
    }
}
