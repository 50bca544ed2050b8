package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that have the entities read for another database than the server are told from changes of the entities. */
class DialectHintTest {

    private static final String BOOK = "@Entity public class Book { @Id Long id; %s Integer paid; Integer due;"
            + " enum Kind { NOVEL, ATLAS } @Enumerated(EnumType.STRING) Kind kind; @Lob String text; @Lob byte[] cover;"
            + " @org.hibernate.annotations.GeneratedColumn(\"due - paid\") Integer open; }";

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void anotherProductIsTheReason() {
        booksAreThere(TestDatabase.postgres());
        setting("hibernate.dialect", "org.hibernate.dialect.H2Dialect");

        Outcome check = project.retort("check");

        assertThat(check.status()).isEqualTo(ExitStatus.FOUND);
        assertThat(check.out())
                .startsWith("The entities are read for another database than PostgreSQL 18, by \"hibernate.dialect\" ="
                        + " \"org.hibernate.dialect.H2Dialect\": all ")
                .contains(
                        "operations that are pending come of that alone.\nLeave out \"hibernate.dialect\" under"
                                + " [model.hibernate], or in the persistence unit: Hibernate then writes for the server.\n-v lists")
                .doesNotContain("Detected");
        assertThat(project.retort("check", "--format", "json").out()).contains("\"cause\": \"dialect\"");
        Outcome refused = project.retort("revision", "--autogenerate", "-m", "types");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("Leave out \"hibernate.dialect\"");
        assertThat(project.revisionFiles()).hasSize(1);
    }

    @Test
    void anotherVersionIsTheReason() {
        booksAreThere(TestDatabase.postgres());
        setting("jakarta.persistence.database-major-version", "16");

        assertThat(project.retort("check").out())
                .startsWith("The entities are read for another database than PostgreSQL 18, by"
                        + " \"jakarta.persistence.database-major-version\" = \"16\": all 2 operations")
                .endsWith("-v lists the 2 operations that come of it.\n");
        assertThat(project.retort("diff", "--from", "history").out())
                .as("without a connection")
                .contains("by \"jakarta.persistence.database-major-version\" = \"16\": all 2 operations");
    }

    @Test
    void theServersOwnDialectIsNoReason() {
        booksAreThere(TestDatabase.postgres());
        setting("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect");
        assertThat(project.retort("check").status()).isEqualTo(ExitStatus.DONE);

        project.entity("Book", BOOK.formatted("String a, b, c;"));

        assertThat(project.retort("check").out()).startsWith("Detected added column 'book.a'");
    }

    @Test
    void aDatabaseThatWasMadeByTheOtherDialectIsLeftInPeace() {
        database = TestDatabase.h2("MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        setting("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect");
        String day =
                "@Entity public class Day { @Id Long id; enum Kind { WORK, REST } @Enumerated(EnumType.STRING) Kind"
                        + " kind; %s }";
        project.entity("Day", day.formatted(""));
        upgrade();

        project.entity("Day", day.formatted("String a; String b; String c; @Enumerated(EnumType.STRING) Kind other;"));

        assertThat(project.retort("check").out()).startsWith("Detected added column 'day.a'");
    }

    @Test
    void aDialectThatIsGoneOrDoesNotFitIsNamedAsTheFault() {
        booksAreThere(TestDatabase.h2());
        setting("hibernate.dialect", "org.hibernate.dialect.PostgreSQL95Dialect");

        Outcome refused = project.retort("check");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("error: The entities cannot be read as \"hibernate.dialect\" ="
                        + " \"org.hibernate.dialect.PostgreSQL95Dialect\" wants it, though the database is H2 2. Leave out"
                        + " \"hibernate.dialect\", and Hibernate takes what fits.");
    }

    private void booksAreThere(TestDatabase empty) {
        database = empty;
        configure("");
        project.entity("Book", BOOK.formatted(""));
        upgrade();
    }

    private void upgrade() {
        project.retort("revision", "--autogenerate", "--rev-id", "a1", "-m", "first");
        project.retort("upgrade");
        assertThat(project.retort("check").out()).isEqualTo("No new upgrade operations detected.\n");
    }

    private void setting(String key, String value) {
        configure("[model.hibernate]\n\"" + key + "\" = \"" + value + "\"");
    }

    private void configure(String more) {
        project = new ScratchProject(directory).configure(database.url(), database.user(), database.password(), more);
    }
}
