package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The canonical form of an expression means what the expression means: the database finds no row on which they differ. */
class ExpressionMeaningTest {

    private static TestDatabase postgresDatabase;
    private static Connection postgres;
    private static TestDatabase h2Database;
    private static Connection h2;

    @BeforeContainer
    static void open() throws SQLException {
        postgresDatabase = TestDatabase.postgres();
        postgres = postgresDatabase.open();
        h2Database = TestDatabase.h2();
        h2 = h2Database.open();
        for (Connection connection : new Connection[] {postgres, h2}) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE t (a integer, b integer, n numeric(10,2), s varchar(10), f boolean)");
                statement.execute("INSERT INTO t SELECT x.v, y.v, z.v, w.v, u.v"
                        + " FROM (VALUES (-1), (0), (2), (NULL)) AS x(v)"
                        + " CROSS JOIN (VALUES (0), (1), (3)) AS y(v)"
                        + " CROSS JOIN (VALUES (0.5), (1.0), (NULL)) AS z(v)"
                        + " CROSS JOIN (VALUES ('a'), ('A'), ('2'), (NULL)) AS w(v)"
                        + " CROSS JOIN (VALUES (true), (false), (NULL)) AS u(v)");
            }
        }
    }

    @AfterContainer
    static void close() throws SQLException {
        postgres.close();
        postgresDatabase.close();
        h2.close();
        h2Database.close();
    }

    @Property(tries = 300, seed = "2026")
    void postgreSqlFindsNoDifference(@ForAll("conditions") String condition) throws SQLException {
        assertSame(postgres, Dialects.forUrl("jdbc:postgresql:"), condition);
    }

    @Property(tries = 300, seed = "2026")
    void h2FindsNoDifference(@ForAll("conditions") String condition) throws SQLException {
        assertSame(h2, Dialects.forUrl("jdbc:h2:mem:"), condition);
    }

    private static void assertSame(Connection connection, Dialect dialect, String condition) throws SQLException {
        String canonical = dialect.canonicalExpression(condition);
        String query = "SELECT COUNT(*) FROM t WHERE (" + condition + ") IS DISTINCT FROM (" + canonical + ")";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            assertThat(result.getInt(1)).as("%s and %s", condition, canonical).isZero();
        }
        assertThat(dialect.canonicalExpression(canonical)).isEqualTo(canonical);
    }

    /** Conditions as a person writes them, with as many parentheses as it takes and some more. */
    @Provide
    Arbitrary<String> conditions() {
        Arbitrary<String> integers = integers();
        Arbitrary<String> texts =
                Arbitraries.of("s", "'a'", "'it''s'", "lower(s)", "upper(s)", "coalesce(s, 'x')", "s || 'b'");
        Arbitrary<String> comparisons = Combinators.combine(
                        integers, Arbitraries.of("=", "<>", " != ", "<", ">=", " > "), integers)
                .as((left, operator, right) -> left + operator + right);
        Arbitrary<String> simple = Arbitraries.oneOf(
                comparisons,
                Combinators.combine(texts, Arbitraries.of(" = ", "<>", " LIKE ", " not like "), texts)
                        .as((left, operator, right) -> left + operator + right),
                Combinators.combine(integers, Arbitraries.of("", " NOT"), integers, integers)
                        .as((operand, not, low, high) -> operand + not + " BETWEEN " + low + " AND " + high),
                Combinators.combine(integers, Arbitraries.of(" in ", " NOT IN "), integers, integers)
                        .as((operand, in, one, other) -> operand + in + "(" + one + ", " + other + ")"),
                integers.map(operand -> operand + " in (" + operand + ")"),
                texts.map(operand -> operand + " IS NOT NULL"),
                Arbitraries.of(
                        "f",
                        "f is not true",
                        "not f",
                        "f IS NULL",
                        "n > 0.5",
                        "n >= a",
                        "n * 2 = b",
                        "cast(n as integer) = a"),
                Arbitraries.of(
                        "true",
                        "CASE WHEN f THEN a > 0 ELSE NULL END",
                        "case a when 0 then f end",
                        "a IS DISTINCT FROM b"));
        return Arbitraries.recursive(() -> simple, ExpressionMeaningTest::combined, 0, 3);
    }

    private static Arbitrary<String> integers() {
        Arbitrary<String> atoms =
                Arbitraries.of("a", "b", "0", "1", "-1", "+2", "(a)", "- 3", "coalesce(a, b)", "abs(a)");
        return Arbitraries.recursive(
                () -> atoms,
                inner -> Arbitraries.oneOf(
                        Combinators.combine(inner, Arbitraries.of(" + ", " - ", "*", "-"), inner)
                                .as((left, operator, right) -> left + operator + " " + right),
                        Combinators.combine(inner, Arbitraries.of(" - ", "*"), inner)
                                .as((left, operator, right) -> left + operator + "(" + right + ")"),
                        inner.map(operand -> "-(" + operand + ")"),
                        inner.map(operand -> "(" + operand + ")"),
                        inner.map(operand -> "CAST(" + operand + " AS INTEGER)")),
                0,
                2);
    }

    private static Arbitrary<String> combined(Arbitrary<String> inner) {
        return Arbitraries.oneOf(
                Combinators.combine(inner, Arbitraries.of(" and ", " OR ", " AND "), inner)
                        .as((left, word, right) -> left + word + right),
                Combinators.combine(inner, Arbitraries.of(" and ", " OR "), inner)
                        .as((left, word, right) -> left + word + "(" + right + ")"),
                inner.map(condition -> "NOT (" + condition + ")"),
                inner.map(condition -> "not " + condition),
                inner.map(condition -> "((" + condition + "))"));
    }
}
