package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesTest {

    private static final Dialect POSTGRESQL = Dialects.forUrl("jdbc:postgresql:");
    private static final Dialect H2 = Dialects.forUrl("jdbc:h2:mem:");
    private static final Dialect OLD_H2 = Dialects.of(new Server("H2", 2, 0, Server.Folding.UPPER));

    /** What Hibernate and revisions write, and the name of the canonical type in each dialect. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            smallint                    | smallint                    | smallint
            int                         | integer                     | integer
            int8                        | bigint                      | bigint
            bool                        | boolean                     | boolean
            float4                      | real                        | real
            float(24)                   | real                        | real
            float(53)                   | double precision            | double precision
            double precision            | double precision            | double precision
            numeric                     | numeric                     | numeric
            numeric(10)                 | numeric(10,0)               | numeric(10,0)
            DECIMAL(38, 2)              | numeric(38,2)               | numeric(38,2)
            varchar                     | varchar                     | varchar
            CHARACTER VARYING(255)      | varchar(255)                | varchar(255)
            char                        | character(1)                | character(1)
            bpchar(3)                   | character(3)                | character(3)
            text                        | text                        | varchar
            clob                        | text                        | clob
            character large object      | text                        | clob
            bytea                       | bytea                       | varbinary
            blob                        | bytea                       | blob
            varbinary(255)              | bytea                       | varbinary(255)
            binary(16)                  | bytea                       | binary(16)
            tinyint                     | smallint                    | tinyint
            date                        | date                        | date
            time                        | time                        | time
            time(0)                     | time(0)                     | time
            time(6)                     | time                        | time(6)
            time(0) with time zone      | time(0) with time zone      | time with time zone
            timestamp(6)                | timestamp                   | timestamp
            timestamp(9)                | timestamp                   | timestamp(9)
            time(7) with time zone      | time with time zone         | time(7) with time zone
            interval second(9)          | interval second             | interval second(9,6)
            timestamp(6) with time zone | timestamp with time zone    | timestamp with time zone
            timestamptz(3)              | timestamp(3) with time zone | timestamp(3) with time zone
            uuid                        | uuid                        | uuid
            json                        | json                        | json
            jsonb                       | jsonb                       | json
            varchar(255) array          | varchar(255)[]              | varchar(255) array
            varchar(255) array[10]      | varchar(255)[]              | varchar(255) array[10]
            integer[][]                 | integer[]                   | integer array array
            enum ('A','it''s')          | enum('A', 'it''s')          | enum('A', 'it''s')
            interval second(3)          | interval second(3)          | interval second(3,6)
            geometry(Point,4326)        | geometry(point,4326)        | geometry(point,4326)
            Mood                        | mood                        | mood
            "Mood"                      | "Mood"                      | "Mood"
            my."Mood"[]                 | my."Mood"[]                 | my."Mood" array
            """)
    void aTypeHasOneNameInEachDialect(String written, String postgreSql, String h2) {
        assertThat(POSTGRESQL.typeName(POSTGRESQL.parseType(written))).isEqualTo(postgreSql);
        assertThat(H2.typeName(H2.parseType(written))).isEqualTo(h2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vector(3)",
                "halfvec(3)",
                "public.vector(3)",
                "citext",
                "hstore",
                "geography(Point,4326)",
                "varchar(20) default 'x' not null",
                "bigint not null",
                "numeric(",
                "(",
                "x y z",
                "tsvector",
                "_text",
                "row(a int, b varchar(20))",
                "blob(10G)",
                "enum()",
                "enum(a)",
                "'x'",
                "\"",
                "int array[",
                "a.b.c",
                "100",
            })
    void whateverIsWrittenReadsBack(String written) {
        for (Dialect dialect : List.of(POSTGRESQL, H2, OLD_H2)) {
            SqlType type = dialect.parseType(written);

            assertThat(dialect.parseType(dialect.typeName(type))).isEqualTo(type);
        }
    }

    @Property(seed = "2026")
    void anyTextReadsBack(@ForAll("declarations") String written) {
        for (Dialect dialect : List.of(POSTGRESQL, H2)) {
            SqlType type = dialect.parseType(written);

            assertThat(dialect.parseType(dialect.typeName(type))).isEqualTo(type);
        }
    }

    @Provide
    Arbitrary<String> declarations() {
        return Arbitraries.of(
                        "int",
                        "varchar",
                        "(3)",
                        "(1,2)",
                        " array",
                        "[]",
                        "[4]",
                        " with time zone",
                        "timestamp",
                        "\"A b\"",
                        ".",
                        "interval",
                        " day",
                        " to",
                        " second",
                        "enum",
                        "('a','b')",
                        "numeric",
                        " x",
                        "_int4",
                        "'",
                        ",",
                        "5",
                        "bit")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    @Test
    void aNameThatIsNotBuiltInIsDefinedByTheSchema() {
        assertThat(POSTGRESQL.parseType("sales.mood"))
                .isEqualTo(new SqlType.UserDefined(QualifiedName.of("sales.mood")));
        assertThat(H2.parseType("\"Mood\""))
                .isEqualTo(
                        new SqlType.UserDefined(new QualifiedName(Identifier.UNNAMED, Identifier.delimited("Mood"))));
        assertThat(POSTGRESQL.parseType("_mood")).isEqualTo(new SqlType.UserDefined(QualifiedName.of("mood")).array());
    }

    @Test
    void thereIsACharOfOneByteBesideTheOther() {
        assertThat(POSTGRESQL.parseType("\"char\"")).isEqualTo(SqlType.of("\"char\""));
        assertThat(POSTGRESQL.parseType("pg_catalog.\"char\"")).isEqualTo(SqlType.of("\"char\""));
        assertThat(POSTGRESQL.parseType("char")).isEqualTo(SqlType.of("character", 1));
    }

    @Test
    void anOldH2HasOtherDefaults() {
        assertThat(OLD_H2.parseType("text")).isEqualTo(SqlType.of("clob"));
        assertThat(OLD_H2.parseType("varchar(1048576)")).isEqualTo(SqlType.of("varchar"));
        assertThat(H2.parseType("varchar(1048576)")).isEqualTo(SqlType.of("varchar", 1_048_576));
        assertThat(H2.parseType("varchar(1000000000)")).isEqualTo(SqlType.of("varchar"));
    }

    /** As the factories of the revision API make them, which know no dialect. */
    @Test
    void aTypeWithoutADialectIsCanonicalOnceItIsNamed() {
        SqlType timestamp = new SqlType.BuiltIn("timestamp", List.of(6), true);

        assertThat(POSTGRESQL.typeName(timestamp)).isEqualTo("timestamp with time zone");
        assertThat(H2.typeName(SqlType.of("text"))).isEqualTo("varchar");
        assertThat(POSTGRESQL.typeName(SqlType.of("blob"))).isEqualTo("bytea");
        assertThat(POSTGRESQL.typeName(
                        new SqlType.Array(SqlType.of("varchar", 5).array(), 10)))
                .isEqualTo("varchar(5)[]");
    }
}
