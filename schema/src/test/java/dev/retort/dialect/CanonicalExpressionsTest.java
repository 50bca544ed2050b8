package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalExpressionsTest {

    private static final Dialect POSTGRESQL = Dialects.forUrl("jdbc:postgresql:");
    private static final Dialect H2 = Dialects.forUrl("jdbc:h2:mem:");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ((age>0)AND(age<5))                      | age > 0 and age < 5
            "age" > 0 and "Age" > 0 and "order" > 0  | age > 0 and "Age" > 0 and "order" > 0
            Lower(NAME) LIKE 'A%'                    | lower(name) like 'A%'
            (name ~~ 'A%'::text)                     | name like 'A%'
            (a AND b) OR (c AND d)                   | a and b or c and d
            a AND (b OR c)                           | a and (b or c)
            a - (b - c)                              | a - (b - c)
            (a - b) - c                              | a - b - c
            a BETWEEN 1 AND 3                        | a >= 1 and a <= 3
            a NOT BETWEEN 1 AND 3 AND b              | (a < 1 or a > 3) and b
            a = ANY (ARRAY[1, 2])                    | a in (1, 2)
            a <> ALL (ARRAY['x'::text, 'y'::text])   | a not in ('x', 'y')
            a IN (7)                                 | a = 7
            a != 7                                   | a <> 7
            (amount >= (0)::numeric)                 | amount >= 0
            x > '-1'::integer                        | x > -1
            CAST(x AS character varying(5)) = 'a'    | cast(x as varchar(5)) = 'a'
            now()                                    | current_timestamp
            CURRENT_TIMESTAMP(6)                     | current_timestamp
            CURRENT_TIMESTAMP(3)                     | current_timestamp(3)
            nextval('s'::regclass)                   | nextval('s')
            CASE WHEN a THEN 1 ELSE NULL::integer END| case when a then 1 end
            TRIM(BOTH FROM name)                     | trim(name)
            "left"(name, 2)                          | left(name, 2)
            (data ->> 'k'::text) = 'v'::text         | data ->> 'k' = 'v'
            EXISTS (SELECT 1 FROM T WHERE X = 'Y')   | exists(select 1 from t where x = 'Y')
            a = b = c                                | a = b = c
            'it''s  A'   <>   "B c"                  | 'it''s  A' <> "B c"
            a /* why */ > 0 -- because               | a > 0
            """)
    void postgreSqlHasOneTextForWhatMeansTheSame(String written, String canonical) {
        assertThat(POSTGRESQL.canonicalExpression(written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ("AGE" > 0) AND ("ORDER" < 5)     | age > 0 and "ORDER" < 5
            "age" > 0                         | "age" > 0
            "F" IN('a', 'b')                  | f in ('a', 'b')
            NOT (A = 3)                       | a <> 3
            A BETWEEN 1 AND 3                 | a between 1 and 3
            CHAR_LENGTH("N") > 3              | char_length(n) > 3
            LENGTH(n) > 3                     | char_length(n) > 3
            MOD("A", 2) = 0                   | a % 2 = 0
            U&"stra\\00dfe" > U&'\\00df'        | "straße" > 'ß'
            CAST("A" AS CHARACTER VARYING(5)) | cast(a as varchar(5))
            CURRENT_TIMESTAMP                 | current_timestamp
            now()                             | now()
            """)
    void h2HasOneTextForWhatMeansTheSame(String written, String canonical) {
        assertThat(H2.canonicalExpression(written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x = 'a'                      | x = 'A'
            a and (b or c)               | (a and b) or c
            a - (b - c)                  | a - b - c
            a / 2::numeric               | a / 2
            (x)::text = '05'             | x = '05'
            not (a and b)                | not a and b
            "Name" > 0                   | name > 0
            "user" = 'x'                 | user = 'x'
            x like 'a'                   | x ilike 'a'
            x = 'a '                     | x = 'a'
            x::date                      | x::timestamp
            current_timestamp            | localtimestamp
            current_timestamp            | current_timestamp(3)
            current_timestamp            | statement_timestamp()
            a in (1, 2)                  | a not in (1, 2)
            a + b = c                    | a + (b = c)
            - a + b                      | -(a + b)
            case when a then b end       | case a when b then b end
            x is null                    | x is not null
            1.0                          | 1.00
            E'a\\'b'                      | 'a\\''b'
            coalesce(a, b)               | "coalesce"(a, b)
            """)
    void whatDiffersInMeaningDiffersInText(String one, String other) {
        assertThat(POSTGRESQL.canonicalExpression(one)).isNotEqualTo(POSTGRESQL.canonicalExpression(other));
        assertThat(H2.canonicalExpression(one)).isNotEqualTo(H2.canonicalExpression(other));
    }

    @Property(seed = "2026")
    void theCanonicalTextIsItsOwn(@ForAll("texts") String text) {
        for (Dialect dialect : List.of(POSTGRESQL, H2, Dialects.forUrl("jdbc:h2:mem:;DATABASE_TO_UPPER=FALSE"))) {
            String canonical = dialect.canonicalExpression(text);

            assertThat(dialect.canonicalExpression(canonical)).isEqualTo(canonical);
        }
    }

    /** Any tokens side by side, most of which make no expression. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "B",
                        "\"C d\"",
                        "\"e\"",
                        "\"F\"",
                        "\"order\"",
                        "'x'",
                        "'It''s'",
                        "E'\\''",
                        "0",
                        "1.5",
                        "-",
                        "+",
                        "*",
                        "(",
                        ")",
                        "[",
                        "]",
                        ",",
                        ".",
                        "::",
                        "::text",
                        "::varchar(3)",
                        "=",
                        "<>",
                        "!=",
                        "~~",
                        "||",
                        "->>",
                        "?",
                        " and ",
                        " OR ",
                        " not ",
                        " in (1, 2)",
                        " between 1 and 2",
                        " is null",
                        " like ",
                        "case when ",
                        " then ",
                        " else ",
                        " end",
                        "cast(",
                        " as integer)",
                        "now()",
                        "lower(",
                        " collate ",
                        "any(",
                        "array[",
                        "--x\n",
                        "/*y*/",
                        "$$z$$",
                        ":",
                        "u&\"\\0041\"",
                        "interval ",
                        "date ",
                        "\"",
                        "'",
                        " at time zone ")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join(" ", parts));
    }

    @Test
    void aConversionOfAColumnGoesWhereItsTypeIsKnown() {
        assertThat(check("varchar(20)", "(c)::text = 'x'::text")).isEqualTo("c = 'x'");
        assertThat(check("varchar(20)", "lower((c)::text) = 'x'::text")).isEqualTo("lower(c) = 'x'");
        assertThat(check("integer", "(c)::text = 'x'::text")).isEqualTo("cast(c as text) = 'x'");
        assertThat(check("integer", "(c)::numeric > 0.5")).isEqualTo("c > 0.5");
        assertThat(check("integer", "(c)::numeric / 2 > 1")).isEqualTo("cast(c as numeric) / 2 > 1");
        assertThat(check("character(1)", "c = ANY (ARRAY['M'::bpchar, 'F'::bpchar])"))
                .isEqualTo("c in ('M', 'F')");
        assertThat(check("varchar(1)", "c = 'M'::bpchar")).isEqualTo("c = cast('M' as bpchar)");
        assertThat(check("double precision", "c > (0)::double precision")).isEqualTo("c > 0");
        assertThat(check("numeric(10,2)", "c * (2)::numeric > 1.5")).isEqualTo("c * 2 > 1.5");
        assertThat(check("date", "c > '2020-01-01'::date")).isEqualTo("c > '2020-01-01'");
        assertThat(check("mood", "c = 'sad'::mood")).isEqualTo("c = 'sad'");
        assertThat(check("text", "c = 'sad'::mood")).isEqualTo("c = cast('sad' as mood)");
    }

    @Test
    void aNumberIsOneHoweverH2ConvertsItForTheComparison() {
        assertThat(check(H2, "double precision", "\"C\" >= CAST(360.0 AS DOUBLE PRECISION)"))
                .isEqualTo("c >= 360");
        assertThat(check(H2, "double precision", "\"C\" >= CAST(0 AS DECFLOAT)"))
                .isEqualTo("c >= 0");
        assertThat(check(H2, "real", "c < 0.50")).isEqualTo("c < 0.5");
        assertThat(check(H2, "real", "\"C\" < CAST(0.5 AS DECFLOAT)")).isEqualTo("c < 0.5");
        assertThat(check(H2, "numeric(5, 2)", "c BETWEEN 0.0 AND 1E+1")).isEqualTo("c between 0 and 10");
        assertThat(check(H2, "double precision", "\"C\" < CAST(0.1 AS DECFLOAT)"))
                .as("0.1 is another number as double precision")
                .isEqualTo("c < cast(0.1 as decfloat)");
        assertThat(check(H2, "varchar(9)", "c = 1.0"))
                .as("the text is read as a number")
                .isEqualTo("c = 1.0");
    }

    @Test
    void aConversionOfAColumnStaysWhereItDecidesTheTypeOfTheWhole() {
        assertThat(check("varchar(20)", "ARRAY[(c)::text, 'x'::text] <> (tags)"))
                .isEqualTo("array[cast(c as text), 'x'] <> tags");
        assertThat(check("varchar(20)", "COALESCE((c)::text, ''::text) <> ''::text"))
                .isEqualTo("coalesce(cast(c as text), '') <> ''");
        assertThat(check("varchar(20)", "COALESCE((c)::text, lower(c)) <> ''::text"))
                .isEqualTo("coalesce(c, lower(c)) <> ''");
        assertThat(check("varchar(20)", "CASE WHEN flag THEN (c)::text ELSE NULL::text END <> ''::text"))
                .isEqualTo("case when flag then cast(c as text) end <> ''");
        assertThat(check("varchar(20)", "'x'::text = ANY (ARRAY[(c)::text, lower((c)::text)])"))
                .isEqualTo("'x' in (c, lower(c))");
    }

    @Test
    void aDefaultKeepsTheConversionOfWhatAFunctionGives() {
        assertThat(unset("uuid", "(current_setting('shop.tenant'::text))::uuid"))
                .isEqualTo("cast(current_setting('shop.tenant') as uuid)");
        assertThat(unset("date", "'2020-01-01'::date")).isEqualTo("'2020-01-01'");
        assertThat(unset("integer", "nextval('s'::regclass)")).isEqualTo("nextval('s')");
    }

    private static String unset(String type, String expression) {
        QualifiedName table = QualifiedName.of("t");
        Column column = Column.of(Identifier.of("c"), POSTGRESQL.parseType(type))
                .withValue(new ColumnValue.Default(expression));
        Schema canonical = POSTGRESQL.canonical(Schema.EMPTY.withTables(List.of(Table.of(table, List.of(column)))));
        ColumnValue value =
                canonical.tables().get(table).columns().get(column.name()).value();
        return ((ColumnValue.Default) value).expression();
    }

    @Test
    void aKeyOfAnIndexIsAnExpressionOnlyIfItIsNotAColumn() {
        assertThat(key("(c)::text").expression()).isEqualTo("cast(c as text)");
        assertThat(key("lower((c)::text)").expression()).isEqualTo("lower(c)");
        assertThat(key("(c)")).isEqualTo(IndexKey.column(Identifier.of("c")));
        assertThat(key("\"c\"")).isEqualTo(IndexKey.column(Identifier.of("c")));
        assertThat(key("other").expression()).isEqualTo("other");
    }

    private static IndexKey key(String expression) {
        QualifiedName table = QualifiedName.of("t");
        Schema schema = Schema.EMPTY.withTables(List.of(
                Table.of(table, List.of(Column.of(Identifier.of("c"), POSTGRESQL.parseType("varchar(20)"))))
                        .withIndexes(List.of(Index.of(Identifier.of("i"), List.of(IndexKey.expression(expression)))))));
        return POSTGRESQL
                .canonical(schema)
                .tables()
                .get(table)
                .indexes()
                .get(0)
                .keys()
                .get(0);
    }

    private static String check(String type, String condition) {
        return check(POSTGRESQL, type, condition);
    }

    private static String check(Dialect dialect, String type, String condition) {
        QualifiedName table = QualifiedName.of("t");
        Schema schema = Schema.of(
                Set.of(),
                List.of(Table.of(table, List.of(Column.of(Identifier.of("c"), dialect.parseType(type))))
                        .withConstraints(List.of(new CheckConstraint(Identifier.of("k"), condition)))),
                List.of(),
                List.of());
        CheckConstraint check = (CheckConstraint) dialect.canonical(schema)
                .tables()
                .get(table)
                .constraint(Identifier.of("k"))
                .orElseThrow();
        return check.expression();
    }
}
