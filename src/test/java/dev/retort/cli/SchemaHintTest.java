package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that stand in another schema than the model asks for are not created a second time unasked. */
class SchemaHintTest {

    private static final String[] ENTITIES = {"Author", "Book", "Reader", "Loan"};

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "H2"})
    void tablesOfASchemaThatNobodyNamedAreFound(String product) throws SQLException {
        entities(product.equals("H2") ? TestDatabase.h2() : TestDatabase.postgres());
        tablesIn("app", ENTITIES);

        Outcome check = project.retort("check");

        assertThat(check.out()).isEqualTo("""
                        The schema is another one than the tables are in: all 4 tables that the entities ask for in schema 'public' \
                        are missing there, and stand with the same columns in schema 'app'.
                        Write "hibernate.default_schema" = "app" under [model.hibernate], or let 'url' name that schema as the \
                        connection's own, whichever the application does.
                        -v lists the 4 operations that come of it.
                        """);
        assertThat(check.err())
                .isEqualTo(
                        "error: 4 operations are pending, and one reason explains all of it. See to that before a revision"
                                + " is written.\n");
        Outcome refused = project.retort("revision", "--autogenerate", "-m", "first");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains("stand with the same columns in schema 'app'")
                .endsWith("say --force.\n");
        assertThat(project.revisionFiles()).isEmpty();
        assertThat(project.retort("diff", "--format", "json").out()).contains("\"cause\": \"schema\"");

        configure("[model.hibernate]\n\"hibernate.default_schema\" = \"app\"");
        assertThat(project.retort("check").status()).isEqualTo(ExitStatus.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "H2"})
    void aSchemaThatIsNamedAndEmptyIsToldFromTheOneThatIsMeant(String product) throws SQLException {
        entities(product.equals("H2") ? TestDatabase.h2() : TestDatabase.postgres());
        tablesIn("public", ENTITIES);
        configure("[model.hibernate]\n\"hibernate.default_schema\" = \"ap\"");

        assertThat(project.retort("check").out())
                .startsWith(
                        "The schema is another one than the tables are in: all 4 tables that the entities ask for in"
                                + " schema 'ap' are missing there, and stand with the same columns in schema 'public'.\n"
                                + "Leave out \"hibernate.default_schema\" under [model.hibernate], or correct it.\n")
                .endsWith("-v lists the 9 operations that come of it.\n");

        tablesIn("app", ENTITIES);
        dropTablesOf("public");
        assertThat(project.retort("check").out())
                .contains("in schema 'app'.\nWrite \"hibernate.default_schema\" = \"app\" under [model.hibernate].\n");
    }

    @Test
    void schemasOfSeveralTenantsAreAllNamed() throws SQLException {
        entities(TestDatabase.h2());
        tablesIn("north", ENTITIES);
        tablesIn("south", ENTITIES);

        assertThat(project.retort("check").out())
                .contains("stand with the same columns in schema 'north' and in 'south'.");
    }

    @Test
    void whatElseHasChangedIsListedStill() throws SQLException {
        entities(TestDatabase.h2());
        tablesIn("app", ENTITIES);
        project.entity("Tag", "@Entity public class Tag { @Id Long id; }");
        project.entity("Book", entity("Book", "String name; String genre; Integer pages; String isbn;"));

        assertThat(project.retort("check").out())
                .contains("4 of the 5 tables that the entities ask for")
                .endsWith("come of it.\nDetected added table 'tag'\n");
    }

    @Test
    void anEmptyDatabaseGetsItsFirstRevisionWithoutAWord() throws SQLException {
        entities(TestDatabase.h2());

        Outcome written = project.retort("revision", "--autogenerate", "-m", "first");

        assertThat(written.status()).isEqualTo(ExitStatus.DONE);
        assertThat(written.err()).startsWith("Detected added table 'author'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Author", "Author Book", "Author Book Reader:other"})
    void fewTablesOrHalfOrOthersOfTheSameNameAreNoHint(String there) throws SQLException {
        entities(TestDatabase.h2());
        tablesIn("app", there.split(" "));

        assertThat(project.retort("check").out()).startsWith("Detected added table 'author'");
        assertThat(project.retort("revision", "--autogenerate", "-m", "first").status())
                .isEqualTo(ExitStatus.DONE);
    }

    @Test
    void twoTablesAreTooFewToTell() throws SQLException {
        database = TestDatabase.h2();
        configure("");
        project.entity("Author", entity("Author", "String name;")).entity("Book", entity("Book", "String name;"));
        tablesIn("app", "Author", "Book");

        assertThat(project.retort("check").out()).startsWith("Detected added table 'author'");
    }

    private void entities(TestDatabase empty) {
        database = empty;
        configure("");
        for (String name : ENTITIES) {
            project.entity(name, entity(name, "String name; String genre; Integer pages;"));
        }
    }

    private static String entity(String name, String attributes) {
        return "@Entity public class " + name + " { @Id Long id; " + attributes + " }";
    }

    private void tablesIn(String schema, String... names) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
            for (String name : names) {
                String[] table = name.split(":");
                statement.execute("CREATE TABLE " + schema + "." + table[0] + " (id bigint PRIMARY KEY, "
                        + (table.length == 1
                                ? "name varchar(255), genre varchar(255), pages integer)"
                                : "a integer, b integer, c integer)"));
            }
        }
    }

    private void dropTablesOf(String schema) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String name : ENTITIES) {
                statement.execute("DROP TABLE " + schema + "." + name);
            }
        }
    }

    private void configure(String more) {
        project = new ScratchProject(directory).configure(database.url(), database.user(), database.password(), more);
    }
}
