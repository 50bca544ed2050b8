package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people wrote a revision behind the same one: b1, then c1 behind it; and d1, then e1 behind that. */
class RebaseTest {

    private static final String NOWHERE = "jdbc:postgresql://localhost:1/none";

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    @BeforeEach
    void aLineAndABranch() {
        database = TestDatabase.h2();
        project = new ScratchProject(directory).configure(database.url(), database.user(), database.password(), "");
        project.revision("a1");
        project.revision("b1");
        project.revision("c1");
        project.revision("d1", "--head", "a1", "--splice");
        project.revision("e1", "--head", "d1");
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void theSourceFollowsItsNewParentAndChangesNowhereElse() throws IOException {
        String before = source("d1");
        Outcome outcome = project.retort("rebase", "d1", "--onto", "c1");

        assertThat(outcome.out()).isEqualTo("Rewrote " + project.revisions().resolve("Rd1_d1.java") + "\n");
        assertThat(outcome.err()).isEqualTo("'d1' now follows 'c1'; it followed 'a1'.\n");
        assertThat(source("d1"))
                .isEqualTo(before.replace("Revises: a1<br>", "Revises: c1<br>")
                        .replace("revises = \"a1\"", "revises = \"c1\""));
        assertThat(project.retort("history").out())
                .isEqualTo("d1 -> e1 (head), e1\nc1 -> d1, d1\nb1 -> c1, c1\na1 -> b1, b1\n<base> -> a1, a1\n");
    }

    @Test
    void aDatabaseThatHasTheOtherLineRunsTheRebasedOne() {
        project.retort("upgrade", "c1");
        assertThat(project.retort("rebase", "d1", "--onto", "c1").status()).isZero();
        assertThat(project.retort("upgrade").err()).isEqualTo("""
                Running upgrade c1 -> d1, d1
                Running upgrade d1 -> e1, e1
                """);
    }

    @Test
    void thereAndBackAgainIsTheSameFile() throws IOException {
        String before = source("d1");
        project.retort("rebase", "d1", "--onto", "base");
        assertThat(source("d1")).doesNotContain("evises");
        assertThat(project.retort("history", "-r", ":d1").out()).isEqualTo("<base> -> d1, d1\n");
        project.retort("rebase", "d1", "--onto", "a1");
        assertThat(source("d1")).isEqualTo(before);
    }

    @Test
    void whatFollowsItAnywayIsLeftAsItIs() throws IOException {
        String before = source("d1");
        Outcome outcome = project.retort("rebase", "d1", "--onto", "a1");
        assertThat(outcome.err()).isEqualTo("'d1' follows 'a1' already.\n");
        assertThat(outcome.status()).isZero();
        assertThat(source("d1")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rebase b1 --onto c1    | Revision 'b1' cannot follow 'c1', which follows it or depends on it already.
            rebase b1 --onto b1    | Revision 'b1' cannot follow 'b1', which is the same.
            rebase base --onto b1  | One revision is rebased at a time, but 'base' stands for none.
            rebase d1 --onto heads | A revision is rebased onto one other, but 'heads' stands for c1, e1.
            rebase zz --onto b1    | There is no revision 'zz'
            rebase d1 --onto c1 --vouch-for prod | There is no [database.prod] to vouch for
            """)
    void whatIsNoPlaceForItIsRefused(String arguments, String message) throws IOException {
        refused(arguments, message, 2);
    }

    @Test
    void aRevisionThatADatabaseHasAppliedStaysWhereItIs() throws IOException {
        project.retort("upgrade", "e1");
        refused(
                "rebase d1 --onto c1",
                "Nothing is rewritten, for the database (" + database.url()
                        + ") has applied 'd1'. Take it back there first with 'retort downgrade a1', or join the heads"
                        + " with 'retort merge'.",
                2);
    }

    @Test
    void everyDatabaseThatRunsTheseRevisionsIsAsked() throws IOException, SQLException {
        try (TestDatabase staging = TestDatabase.postgres()) {
            configureToo("staging", staging.url(), staging.user(), staging.password());
            project.retort("-n", "staging", "upgrade", "d1");
            refused("rebase d1 --onto c1", "Nothing is rewritten, for [database.staging] (", 2);
            project.retort("-n", "staging", "downgrade", "a1");
            assertThat(project.retort("rebase", "d1", "--onto", "c1").status()).isZero();
        }
    }

    @Test
    void aDatabaseOfOtherRevisionsIsNotAsked() {
        configureToo("other", NOWHERE, "sa", "");
        project.write("retort.toml", read("retort.toml") + "revisions = \"elsewhere\"\n");
        assertThat(project.retort("rebase", "d1", "--onto", "c1").status()).isZero();
    }

    @Test
    void aDatabaseThatCannotBeReachedIsARefusalUnlessSomebodyVouchesForIt() throws IOException {
        configureToo("production", NOWHERE, "sa", "");
        refused(
                "rebase d1 --onto c1",
                "Nothing is rewritten, for [database.production] cannot be asked whether it has applied 'd1'. Cannot"
                        + " connect to " + NOWHERE,
                3);
        assertThat(project.retort("rebase", "d1", "--onto", "c1").err())
                .endsWith("If you know that it has not, say --vouch-for production.\n");
        assertThat(project.retort("rebase", "d1", "--onto", "c1", "--vouch-for", "production")
                        .status())
                .isZero();
    }

    @Test
    void aDatabaseAtARevisionThatIsUnknownHereMayHaveItApplied() throws IOException {
        project.revision("f1");
        project.retort("upgrade", "b1");
        project.retort("stamp", "b1");
        Path gone = project.revisions().resolve("Rg1_g1.java");
        project.revision("g1", "--head", "b1", "--splice");
        project.retort("stamp", "g1");
        Files.delete(gone);
        refused("rebase d1 --onto c1", "Nothing is rewritten, for the database stands at 'g1'", 2);
    }

    @Test
    void aMergeThatWouldJoinALineWithItselfIsInTheWay() throws IOException {
        project.retort("merge", "heads", "--rev-id", "m1", "-m", "m1");
        refused(
                "rebase d1 --onto c1",
                "Nothing is rewritten, for 'm1' joins c1, e1, one of which would then follow",
                2);
        refused("rebase m1 --onto c1", "Revision 'm1' joins c1, e1, and would join nothing", 2);
    }

    private void refused(String arguments, String message, int status) throws IOException {
        String before = source("b1") + source("d1");
        Outcome outcome = project.retort(arguments.split(" "));
        assertThat(outcome.err()).startsWith("error: " + message);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(source("b1") + source("d1")).isEqualTo(before);
    }

    private void configureToo(String name, String url, String user, String password) {
        project.write("retort.toml", read("retort.toml") + """
                [database.%s]
                url = "%s"
                user = "%s"
                password = "%s"
                """.formatted(name, url, user, password));
    }

    private String source(String id) throws IOException {
        return Files.readString(project.revisions().resolve("R" + id + "_" + id + ".java"));
    }

    private String read(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
