package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person meets who asks for what cannot be: the message, and the status that a script sees. */
class MisuseTest {

    private static final int USAGE = 2;
    private static final int DATABASE = 3;
    private static final int REVISION = 4;

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    @BeforeEach
    void aProjectWithOneEntity() throws SQLException {
        database = TestDatabase.h2();
        database.open().close();
        project = new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "")
                .entity("Job", "@Entity public class Job { @Id Long id; }");
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void aMissingConfigurationIsNamedWithTheCommandThatWritesOne() {
        Path missing = directory.resolve("elsewhere.toml");
        Outcome outcome = ScratchProject.bare("-c", missing.toString(), "history");
        assertThat(outcome.err())
                .isEqualTo("error: There is no configuration at " + missing
                        + ". Run 'retort init' to write one, or name another with -c FILE.\n");
        assertThat(outcome.status()).isEqualTo(USAGE);
    }

    @Test
    void anUnknownKeyIsNamedWithTheNearestOne() {
        project.configure(database.url(), "sa", "", "namings = \"spring\"");
        Outcome outcome = project.retort("history");
        assertThat(outcome.err())
                .isEqualTo("error: Unknown key 'model.namings' in " + project.configuration()
                        + ". Did you mean 'model.naming'?\n");
        assertThat(outcome.status()).isEqualTo(USAGE);
    }

    @Test
    void aFileThatIsNotTomlIsRefusedAtItsLine() {
        project.write("retort.toml", "url = \"jdbc:h2:mem:x\"\nuser = \n");
        Outcome outcome = project.retort("history");
        assertThat(outcome.err()).contains("is not TOML at line 2");
        assertThat(outcome.status()).isEqualTo(USAGE);
    }

    @Test
    void aVariableThatIsNotSetIsNamedOnlyWhenItIsNeeded() {
        project.configure("jdbc:postgresql://localhost/${x.db}", "", "", "");
        assertThat(project.retort("history").status()).isZero();

        Outcome outcome = project.retort("current");
        assertThat(outcome.err())
                .isEqualTo("error: 'url' in " + project.configuration()
                        + " needs ${x.db}, which is not set. Give it with -x db=VALUE, or a fallback with"
                        + " ${x.db:-VALUE}.\n");
        assertThat(outcome.status()).isEqualTo(USAGE);
    }

    @Test
    void aDatabaseThatIsNotInTheConfigurationIsNamedWithThoseThatAre() {
        project.configure(database.url(), "sa", "", "[database.metadata]\nuser = \"m\"");
        Outcome outcome = project.retort("-n", "meta", "history");
        assertThat(outcome.err()).contains("There is no [database.meta] in ").contains("It names metadata.");
        assertThat(outcome.status()).isEqualTo(USAGE);
    }

    @Test
    void anUnknownCommandIsRefused() {
        Outcome outcome = project.retort("upgade");
        assertThat(outcome.err()).startsWith("error: Unmatched argument");
        assertThat(outcome.status()).isEqualTo(USAGE);
    }

    @Test
    void anUnreachableDatabaseIsNamedWithoutItsPassword() {
        project.configure("jdbc:postgresql://localhost:1/shop?password=hunter2", "app", "hunter2", "");
        Outcome outcome = project.retort("check");
        assertThat(outcome.err())
                .startsWith("error: Cannot connect to jdbc:postgresql://localhost:1/shop?password=***: ")
                .endsWith("See that the database runs and that 'url' is right.\n")
                .doesNotContain("hunter2");
        assertThat(outcome.status()).isEqualTo(DATABASE);
    }

    @Test
    void aWrongPasswordIsToldFromADatabaseThatDoesNotAnswer() {
        project.configure(database.url(), database.user(), "wrong", "");
        Outcome outcome = project.retort("check");
        assertThat(outcome.err())
                .startsWith("error: Cannot connect to jdbc:h2:mem:")
                .endsWith("Correct 'user' and 'password' in the configuration.\n")
                .doesNotContain("wrong.");
        assertThat(outcome.status()).isEqualTo(DATABASE);
    }

    @Test
    void aUrlThatNoDriverTakesIsRefused() {
        Outcome outcome = project.retort("--url", "jdbc:nothing:x", "current");
        assertThat(outcome.err()).contains("No JDBC driver takes the URL jdbc:nothing:x");
        assertThat(outcome.status()).isEqualTo(USAGE);
    }

    @Test
    void aUrlThatIsNoneOfJdbcIsToldHowOneBegins() {
        Outcome outcome = project.retort("--url", "postgresql://clerk:secret@localhost/shop", "current");
        assertThat(outcome.err())
                .isEqualTo("error: 'postgresql://clerk:***@localhost/shop' is no JDBC URL: one begins with jdbc:, as in"
                        + " jdbc:postgresql://localhost/bookstore. Correct 'url'.\n");
        assertThat(outcome.status()).isEqualTo(USAGE);
    }

    @Test
    void anUnknownRevisionIsNamed() {
        firstRevision();
        Outcome outcome = project.retort("upgrade", "zz");
        assertThat(outcome.err()).startsWith("error: ").contains("'zz'");
        assertThat(outcome.status()).isEqualTo(USAGE);
    }

    @Test
    void anAmbiguousPrefixIsAnsweredWithTheCandidates() {
        project.retort("revision", "--rev-id", "abcd1", "-m", "one");
        project.retort("upgrade", "head");
        project.retort("revision", "--rev-id", "abcd2", "-m", "two");
        Outcome outcome = project.retort("show", "abcd");
        assertThat(outcome.err()).startsWith("error: ").contains("abcd1").contains("abcd2");
        assertThat(outcome.status()).isEqualTo(USAGE);
    }

    @Test
    void aClassPathEntryThatIsMissingIsNamedWithItsKey() {
        project.write("retort.toml", """
                url = "jdbc:h2:mem:none"
                revisions = "r"
                package = "r"
                [model]
                classpath = ["target/clases"]
                """);
        Outcome outcome = project.retort("models");
        assertThat(outcome.err())
                .contains("The class path entry 'target/clases' of 'model.classpath'")
                .contains("does not exist");
        assertThat(outcome.status()).isEqualTo(USAGE);
    }

    @Test
    void aRevisionThatDoesNotCompileIsReportedWithItsLineBeforeAnythingRuns() {
        firstRevision();
        project.write("src/main/java/db/revision/Rb2_broken.java", """
                package db.revision;

                import dev.retort.runtime.*;

                @Revision(id = "b2", revises = "a1")
                public final class Rb2_broken implements Migration {
                    @Override public void upgrade(Operations op) { op.addColum("job"); }
                    @Override public void downgrade(Operations op) {}
                }
                """);
        Outcome outcome = project.retort("upgrade", "head");
        assertThat(outcome.err()).contains("Rb2_broken.java:7").contains("addColum");
        assertThat(outcome.status()).isEqualTo(REVISION);
        assertThat(project.retort("current").out()).isEmpty();
    }

    @Test
    void aRevisionThatThrowsIsReportedWithWhatItThrew() {
        project.write("src/main/java/db/revision/Ra1_throws.java", """
                package db.revision;

                import dev.retort.runtime.*;

                @Revision(id = "a1")
                public final class Ra1_throws implements Migration {
                    @Override public void upgrade(Operations op) { throw new IllegalStateException("no luck"); }
                    @Override public void downgrade(Operations op) {}
                }
                """);
        Outcome outcome = project.retort("upgrade", "head");
        assertThat(outcome.err()).contains("'a1'").contains("no luck");
        assertThat(outcome.status()).isEqualTo(REVISION);
        assertThat(project.retort("current").out()).isEmpty();
    }

    @Test
    void aDatabaseAheadOfTheRevisionsIsNamedWithTheIdThatIsMissing() throws Exception {
        firstRevision();
        project.retort("upgrade", "head");
        Files.delete(project.revisionFiles().get(0));
        Outcome outcome = project.retort("upgrade", "head");
        assertThat(outcome.err()).startsWith("error: ").contains("'a1'");
        assertThat(outcome.status()).isEqualTo(DATABASE);
    }

    @Test
    void aDatabaseBehindTheRevisionsIsToldToUpgradeFirst() {
        firstRevision();
        Outcome outcome = project.retort("check");
        assertThat(outcome.err()).contains("stands before the first revision").contains("retort upgrade head");
        assertThat(outcome.status()).isEqualTo(USAGE);
    }

    @Test
    void comparingASchemaWithItselfIsRefused() {
        Outcome outcome = project.retort("diff", "--from", "model", "--to", "model");
        assertThat(outcome.err()).startsWith("error: There is nothing to compare from the model to the model.");
        assertThat(outcome.status()).isEqualTo(USAGE);
    }

    private void firstRevision() {
        project.retort("revision", "--autogenerate", "--rev-id", "a1", "-m", "create job");
    }
}
