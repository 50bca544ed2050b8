package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.schema.Identifier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that the dialect writes is stored by the database as the dialect says, and reads back. */
class NamesOnDatabasesTest {

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
    }

    @AfterContainer
    static void close() throws SQLException {
        postgres.close();
        postgresDatabase.close();
        h2.close();
        h2Database.close();
    }

    @Provide
    Arbitrary<String> written() {
        Arbitrary<String> words =
                Arbitraries.of("order", "Order", "JOB", "a$b", "_x", "x\"y", "it's", "a.b", "ünï", "straße");
        Arbitrary<String> any = Arbitraries.strings()
                .withChars("abzAZ09_$\"' .;-äöü\u00df\u0130\u4e2d")
                .ofMinLength(1)
                .ofMaxLength(70);
        return Arbitraries.oneOf(words, any);
    }

    @Property(tries = 100, seed = "2026")
    void postgreSqlStoresAQuotedName(@ForAll("written") String written) throws SQLException {
        assertStored(postgres, Dialects.forUrl("jdbc:postgresql:"), written);
    }

    @Property(tries = 100, seed = "2026")
    void h2StoresAQuotedName(@ForAll("written") String written) throws SQLException {
        assertStored(h2, Dialects.forUrl("jdbc:h2:mem:"), written);
    }

    private static void assertStored(Connection connection, Dialect dialect, String written) throws SQLException {
        Identifier name = dialect.identifier(written, true);

        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + dialect.quote(name) + " (" + dialect.quote(name) + " integer)");
            assertThat(tables(connection)).containsExactly(dialect.stored(name));
            assertThat(dialect.fromStored(tables(connection).get(0))).isEqualTo(name);
            statement.execute("DROP TABLE " + dialect.quote(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Customer", "ORDER_LINE", "Ünïcödé", "straße", "a$b"})
    void aNameWithoutQuotesIsStoredAsTheDialectSays(String written) throws SQLException {
        try (TestDatabase database = TestDatabase.postgres()) {
            assertUnquoted(database.url(), database.user(), Dialects.forUrl("jdbc:postgresql:"), written);
        }
        for (String setting : List.of("", ";DATABASE_TO_UPPER=FALSE", ";DATABASE_TO_LOWER=TRUE")) {
            String url = "jdbc:h2:mem:" + setting;
            assertUnquoted(url, "sa", Dialects.forUrl(url), written);
        }
    }

    private static void assertUnquoted(String url, String user, Dialect dialect, String written) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + written + " (id integer)");

            List<String> stored = tables(connection);

            Identifier name = dialect.identifier(written, false);
            assertThat(stored).containsExactly(dialect.stored(name));
            statement.execute("DROP TABLE " + dialect.quote(name));
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE LOWER(TABLE_SCHEMA) = 'public'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
