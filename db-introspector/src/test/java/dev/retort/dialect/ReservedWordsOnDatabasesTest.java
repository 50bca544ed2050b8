package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.schema.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that a dialect quotes are all that its database wants quoted. */
class ReservedWordsOnDatabasesTest {

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
    @ValueSource(strings = {"postgresql", "postgresql-column-names", "h2", "standard"})
    void everyReservedWordCanBeANameOnceItIsQuoted(String list) throws SQLException {
        for (String word : ReservedWords.load(list)) {
            Identifier name = Identifier.regular(word.replace('-', '_'));
            for (Connection connection : List.of(postgres, h2)) {
                Dialect dialect = Dialects.of(Server.of(connection.getMetaData()));
                try (Statement statement = connection.createStatement()) {
                    String quoted = dialect.quote(name);
                    statement.execute("CREATE TABLE " + quoted + " (" + quoted + " integer)");
                    statement.execute(
                            "ALTER TABLE " + quoted + " ADD CONSTRAINT " + quoted + " CHECK (" + quoted + " > 0)");
                    statement.execute("DROP TABLE " + quoted);
                }
            }
        }
    }

    @Test
    void theKeywordsOfADialectAreThoseThatItsDriverReports() throws SQLException {
        for (Connection connection : List.of(postgres, h2)) {
            String reported = connection.getMetaData().getSQLKeywords().toLowerCase(Locale.ROOT);

            assertThat(Dialects.of(Server.of(connection.getMetaData())).keywords())
                    .containsExactlyInAnyOrder(reported.split(","));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void aWordThatIsNotReservedNeedsNoQuotes(String database) throws SQLException {
        List<String> words = new ArrayList<>(ReservedWords.load("standard"));
        words.addAll(Stream.of("name", "type", "comment", "phase", "a$b", "status", "key_", "text", "data")
                .toList());
        Connection connection = database.equals("h2") ? h2 : postgres;
        Dialect dialect = Dialects.of(Server.of(connection.getMetaData()));
        try (Statement statement = connection.createStatement()) {
            for (String word : words) {
                String bare = dialect.quote(Identifier.regular(word.replace('-', '_')));
                statement.execute("CREATE TABLE " + bare + " (" + bare + " integer)");
                statement.execute("DROP TABLE " + bare);
            }
        }
    }
}
