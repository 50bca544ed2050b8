package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All revisions there and back again, on an empty database that is not the configured one. */
class VerifyTest {

    private static final String NOWHERE = "jdbc:h2:file:./never/made;IFEXISTS=TRUE;MODE=PostgreSQL";
    private static final String GOOD =
            "op.createTable(\"job\", column(\"id\", bigint()).notNull(), primaryKey(\"id\"));|op.dropTable(\"job\");";

    @TempDir
    private Path directory;

    private ScratchProject project;

    @BeforeEach
    void aProjectWhoseDatabaseIsNotThere() {
        project = new ScratchProject(directory)
                .configure(NOWHERE, "sa", "", "")
                .entity("Job", "@Entity public class Job { @Id Long id; @Column(length = 9) String phase; }");
        revision("a1", "", GOOD);
    }

    @Test
    void revisionsThatLeadThereAndBackAreFine() {
        revision(
                "b1", "a1", "op.addColumn(\"job\", column(\"phase\", varchar(9)));|op.dropColumn(\"job\", \"phase\");");
        Outcome outcome = project.retort("verify");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).matches("Tried 2 revisions on H2 .*\\.\n");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void branchesAndMergesComeBackOneByOne() {
        revision(
                "b1", "a1", "op.addColumn(\"job\", column(\"phase\", varchar(9)));|op.dropColumn(\"job\", \"phase\");");
        revision("c1", "a1", "op.createIndex(\"job\", index(\"id\").named(\"i\"));|op.dropIndex(\"job\", \"i\");");
        revision("x1", "", "|");
        project.retort("merge", "b1", "c1", "--rev-id", "m1", "-m", "m1");
        project.revision("y1", "--head", "x1", "--depends-on", "c1");
        revision("d1", "m1", "op.dropIndex(\"job\", \"i\");|op.createIndex(\"job\", index(\"id\").named(\"i\"));");
        Outcome outcome = project.retort("verify");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("Tried 7 revisions");
    }

    @Test
    void aRevisionThatDoesNotComeBackIsNamedWithWhatItLeavesOrLoses() {
        revision("b1", "a1", "op.addColumn(\"job\", column(\"phase\", varchar(9)));|");
        revision("c1", "b1", "|op.dropColumn(\"job\", \"phase\");");
        Outcome outcome = project.retort("verify");
        assertThat(outcome.out()).isEqualTo("c1 does not come back: removed column 'job.phase'\n");
        assertThat(outcome.err()).contains("error: The revisions do not lead there and back.");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void whatIsLeftBehindIsToldOnce() {
        revision("b1", "a1", "op.addColumn(\"job\", column(\"phase\", varchar(9)));|");
        revision("c1", "b1", "|");
        assertThat(project.retort("verify", "--format", "json").out()).endsWith("""
                  "revisions": [
                    "a1",
                    "b1",
                    "c1"
                  ],
                  "findings": [
                    {
                      "kind": "downgrade",
                      "revision": "b1",
                      "found": "added column 'job.phase'"
                    }
                  ]
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            |throw new IllegalStateException("one way only");  ~ b1 does not come back: Revision 'b1' (
            op.addColumn("job", column("name", varchar(9)));|op.dropColumn("job", "name"); ~ The entities ask for more than the revisions make: added column 'job.phase'
            op.addColumn("job", column("phase", varchar(9)));|op.renameTable("job", "old"); ~ b1 does not come back: removed table 'job'
            """)
    void whatIsWrongIsTold(String methods, String message) {
        revision("b1", "a1", methods);
        Outcome outcome = project.retort("verify");
        assertThat(outcome.out()).contains(message);
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void revisionsThatDoNotRunASecondTimeAreFound() {
        revision(
                "b1", "a1", "op.addColumn(\"job\", column(\"phase\", varchar(9)));|op.dropColumn(\"job\", \"phase\");");
        revision("x1", "b1", "op.createSequence(\"numbers\");|");
        assertThat(project.retort("verify").out())
                .contains("x1 does not come back: added sequence 'numbers'\n")
                .contains("The second upgrade does not lead to where the first did: Revision 'x1' (");
    }

    @Test
    void aRevisionThatDoesNotRunIsAnErrorOfItsOwn() {
        revision("b1", "a1", "op.dropTable(\"nothing\");|");
        Outcome outcome = project.retort("verify");
        assertThat(outcome.err()).startsWith("error: Revision 'b1' (").contains("failed in upgrade");
        assertThat(outcome.status()).isEqualTo(4);
    }

    @Test
    void anEmbeddedPostgreSqlIsStartedWhereTheConfiguredDatabaseIsOne() {
        project.configure("jdbc:postgresql://localhost:1/none", "postgres", "postgres", "");
        revision(
                "b1", "a1", "op.addColumn(\"job\", column(\"phase\", varchar(9)));|op.dropColumn(\"job\", \"phase\");");
        Outcome outcome = project.retort("verify");
        assertThat(outcome.err()).startsWith("Tried 2 revisions on PostgreSQL ");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void aScratchDatabaseThatHoldsSomethingIsLeftAsItIs() throws SQLException {
        try (TestDatabase database = TestDatabase.postgres();
                Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            project.configure(NOWHERE, database.user(), database.password(), "");
            assertThat(project.retort("verify", "--scratch-url", database.url()).status())
                    .isEqualTo(1);
            statement.execute("drop schema public cascade; create schema public; create schema other;"
                    + " create table other.mine (id int)");
            Outcome outcome = project.retort("verify", "--scratch-url", database.url());
            assertThat(outcome.err())
                    .isEqualTo("error: The scratch database " + database.url()
                            + " is not empty: it holds table 'other.mine'. Nothing was done to it; name one that is"
                            + " empty.\n");
            assertThat(outcome.status()).isEqualTo(2);
        }
    }

    /** @param methods the bodies of upgrade and downgrade, with a bar between them */
    private void revision(String id, String revises, String methods) {
        int bar = methods.indexOf('|');
        project.write("src/main/java/db/revision/R%1$s_%1$s.java".formatted(id), """
                package db.revision;

                import static dev.retort.runtime.Definitions.*;
                import static dev.retort.runtime.Types.*;

                import dev.retort.runtime.*;

                /** %1$s */
                @Revision(id = "%1$s"%2$s)
                public final class R%1$s_%1$s implements Migration {
                    @Override public void upgrade(Operations op) throws Exception { %3$s }
                    @Override public void downgrade(Operations op) throws Exception { %4$s }
                }
                """.formatted(
                        id,
                        revises.isEmpty() ? "" : ", revises = \"" + revises + "\"",
                        methods.substring(0, bar),
                        methods.substring(bar + 1)));
    }
}
