package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.schema.SqlType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the dialects read a type as is what the databases make of it, whichever of its names it is declared by. */
class TypesOnDatabasesTest {

    private static final Dialect POSTGRESQL = Dialects.of(new Server("PostgreSQL", 18, 0, Server.Folding.LOWER));
    private static final Dialect H2 = Dialects.of(new Server("H2", 2, 4, Server.Folding.UPPER));

    private static TestDatabase postgres;
    private static TestDatabase h2;

    @BeforeAll
    static void open() throws SQLException {
        postgres = TestDatabase.postgres();
        h2 = TestDatabase.h2();
        try (Connection connection = postgres.open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TYPE mood AS ENUM ('sad', 'happy')");
            statement.execute("CREATE SCHEMA \"My Types\"");
            statement.execute("CREATE DOMAIN \"My Types\".\"Order\" AS integer");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        postgres.close();
        h2.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smallint",
                "int2",
                "integer",
                "int",
                "int4",
                "bigint",
                "int8",
                "INT8",
                "boolean",
                "bool",
                "real",
                "float4",
                "float(1)",
                "float(24)",
                "float(25)",
                "float(53)",
                "float",
                "float8",
                "double precision",
                "numeric",
                "numeric(10)",
                "numeric(38,2)",
                "decimal(10, 2)",
                "dec(3)",
                "numeric(2,-3)",
                "varchar",
                "varchar(255)",
                "character varying(255)",
                "char varying(3)",
                "national character varying(3)",
                "char",
                "character",
                "char(3)",
                "character(1)",
                "nchar(3)",
                "bpchar",
                "bpchar(3)",
                "\"char\"",
                "text",
                "name",
                "bytea",
                "date",
                "time",
                "time(0)",
                "time(6)",
                "time(3) without time zone",
                "time with time zone",
                "time(0) with time zone",
                "timetz",
                "timetz(3)",
                "timestamp",
                "timestamp(6)",
                "timestamp(9)",
                "timestamp(3)",
                "timestamp(0) without time zone",
                "timestamp with time zone",
                "time(7) with time zone",
                "timestamp(6) with time zone",
                "timestamp(3) with time zone",
                "timestamptz",
                "timestamptz(3)",
                "interval",
                "interval(6)",
                "interval(3)",
                "interval year",
                "interval year to month",
                "interval day to second",
                "interval day to second(3)",
                "interval second(6)",
                "interval second(2)",
                "interval hour to minute",
                "uuid",
                "json",
                "jsonb",
                "jsonpath",
                "xml",
                "oid",
                "bit",
                "bit(1)",
                "bit(3)",
                "bit varying",
                "bit varying(5)",
                "varbit",
                "varbit(5)",
                "inet",
                "cidr",
                "macaddr",
                "macaddr8",
                "money",
                "point",
                "line",
                "lseg",
                "box",
                "path",
                "polygon",
                "circle",
                "tsvector",
                "tsquery",
                "pg_lsn",
                "int4range",
                "int8range",
                "numrange",
                "tsrange",
                "tstzrange",
                "daterange",
                "int4multirange",
                "regclass",
                "xid",
                "xid8",
                "pg_catalog.int4",
                "pg_catalog.\"char\"",
                "pg_catalog.varchar(3)",
                "int4[]",
                "integer[][]",
                "_int4",
                "varchar(255) array",
                "integer array[4]",
                "integer[3]",
                "text[]",
                "numeric(10,2)[]",
                "\"char\"[]",
                "timestamp(6) with time zone[]",
                "timestamp with time zone array",
                "mood",
                "MOOD",
                "public.mood",
                "\"mood\"",
                "mood[]",
                "_mood",
                "\"My Types\".\"Order\"",
                "\"My Types\".\"Order\"[]",
            })
    void postgreSqlMakesOfATypeWhatTheDialectReads(String declaration) throws SQLException {
        SqlType type = POSTGRESQL.parseType(declaration);

        assertThat(POSTGRESQL.parseType(postgreSqlMakes(declaration)))
                .as(postgreSqlMakes(declaration))
                .isEqualTo(withoutPublic(type));
        assertThat(POSTGRESQL.parseType(postgreSqlMakes(POSTGRESQL.typeName(type))))
                .isEqualTo(withoutPublic(type));
        assertThat(POSTGRESQL.parseType(POSTGRESQL.typeName(type))).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"smallserial", "serial", "bigserial", "serial4", "serial8"})
    void postgreSqlMakesAnIntegerOfASerial(String declaration) throws SQLException {
        assertThat(POSTGRESQL.parseType(postgreSqlMakes(declaration))).isEqualTo(POSTGRESQL.parseType(declaration));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clob", "blob", "binary(16)", "varbinary(255)", "tinyint", "varbinary", "binary"})
    void postgreSqlAcceptsWhatTypesOfOtherDatabasesBecome(String declaration) throws SQLException {
        SqlType type = POSTGRESQL.parseType(declaration);

        assertThat(POSTGRESQL.parseType(postgreSqlMakes(POSTGRESQL.typeName(type))))
                .isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "varchar",
                "varchar(255)",
                "varchar(1000000000)",
                "varchar(1048576)",
                "character varying(10)",
                "char varying(3)",
                "varchar(10 characters)",
                "national character varying(10)",
                "nvarchar(10)",
                "varchar2(10)",
                "longvarchar",
                "text",
                "text(10)",
                "longtext",
                "varchar_ignorecase",
                "varchar_ignorecase(4)",
                "character",
                "char",
                "char(3)",
                "nchar(4)",
                "national char(3)",
                "clob",
                "clob(1000)",
                "character large object",
                "char large object(10K)",
                "nclob",
                "blob",
                "blob(10K)",
                "binary large object(100)",
                "image",
                "longblob",
                "binary",
                "binary(16)",
                "varbinary",
                "varbinary(255)",
                "binary varying(10)",
                "bytea",
                "raw(10)",
                "tinyint",
                "smallint",
                "int2",
                "integer",
                "int",
                "int4",
                "signed",
                "mediumint",
                "bigint",
                "int8",
                "boolean",
                "bool",
                "bit",
                "real",
                "float4",
                "float(24)",
                "float(25)",
                "float(53)",
                "float",
                "float8",
                "double",
                "double precision",
                "numeric",
                "numeric(10)",
                "numeric(10,0)",
                "numeric(38,2)",
                "dec(4,2)",
                "decimal",
                "number",
                "number(10,2)",
                "decfloat",
                "decfloat(10)",
                "decfloat(100000)",
                "date",
                "time",
                "time(0)",
                "time(6)",
                "time without time zone",
                "time with time zone",
                "time(9) with time zone",
                "timestamp",
                "timestamp(6)",
                "timestamp(9)",
                "timestamp(2) without time zone",
                "timestamp(6) with time zone",
                "timestamp with time zone",
                "timestamp(0) with time zone",
                "uuid",
                "json",
                "json(100)",
                "geometry",
                "geometry(point)",
                "geometry(point,4326)",
                "geometry(POINT Z, 4326)",
                "java_object",
                "java_object(10)",
                "object",
                "other",
                "interval year",
                "interval year(3)",
                "interval month",
                "interval day(3)",
                "interval hour",
                "interval second",
                "interval second(3)",
                "interval second(2,6)",
                "interval second(3,4)",
                "interval second(18,9)",
                "interval day to second",
                "interval day(3) to second(2)",
                "interval day to second(3)",
                "interval day(3) to hour",
                "interval minute(4) to second(9)",
                "interval year to month",
                "enum('a','b','c''d')",
                "int array",
                "int array[10]",
                "int array[65536]",
                "int array array",
                "varchar(5) array[3] array[2]",
                "varchar(255) array",
                "timestamp(6) with time zone array",
                "enum('a') array",
            })
    void h2MakesOfATypeWhatTheDialectReads(String declaration) throws SQLException {
        SqlType type = H2.parseType(declaration);

        assertThat(H2.parseType(h2Makes(declaration))).as(h2Makes(declaration)).isEqualTo(type);
        assertThat(H2.parseType(h2Makes(H2.typeName(type)))).isEqualTo(type);
        assertThat(H2.parseType(H2.typeName(type))).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonb", "timestamptz", "timestamptz(3)", "timetz", "bpchar(3)", "jsonb[]"})
    void h2AcceptsWhatTypesOfPostgreSqlBecome(String declaration) throws SQLException {
        SqlType type = H2.parseType(declaration);

        assertThat(H2.parseType(h2Makes(H2.typeName(type)))).isEqualTo(type);
    }

    /** The default schema is left unsaid, as the server leaves it. */
    private static SqlType withoutPublic(SqlType type) {
        return POSTGRESQL.parseType(POSTGRESQL.typeName(type).replace("public.", ""));
    }

    private static String postgreSqlMakes(String type) throws SQLException {
        return made(
                postgres,
                type,
                "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum = 1");
    }

    /** H2's script of the table holds the column's type between the column's name and the closing parenthesis. */
    private static String h2Makes(String type) throws SQLException {
        String script = made(h2, type, "SCRIPT NODATA NOPASSWORDS NOSETTINGS TABLE t");
        String table = script.substring(script.indexOf("CREATE MEMORY TABLE"));
        return table.substring(table.indexOf("\"C\" ") + 4, table.indexOf("\n);"));
    }

    /** Gives a table one column of the type, and reads what the query answers, line by line. */
    private static String made(TestDatabase database, String type, String query) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS t");
            statement.execute("CREATE TABLE t (c " + type + ")");
            StringJoiner lines = new StringJoiner("\n");
            try (ResultSet result = statement.executeQuery(query)) {
                while (result.next()) {
                    lines.add(result.getString(1));
                }
            }
            return lines.toString();
        }
    }
}
