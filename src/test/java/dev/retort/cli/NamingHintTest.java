package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong naming strategy is said to be the reason of all that it causes. */
class NamingHintTest {

    @TempDir
    private Path directory;

    @Test
    void tablesThatDifferInSpellingAloneAreOneHint() throws SQLException {
        try (TestDatabase database = TestDatabase.h2()) {
            ScratchProject project = configured(database, "naming = \"spring\"");
            for (String name : new String[] {"JobRun", "JobStep", "JobLog"}) {
                project.entity(name, "@Entity public class " + name + " { @Id Long id; }");
            }
            project.retort("revision", "--autogenerate", "--rev-id", "a1", "-m", "create jobs");
            project.retort("upgrade");
            assertThat(project.retort("check").err()).doesNotContain("naming strategy");

            assertThat(configured(database, "naming = \"jpa\"").retort("check").err())
                    .contains(
                            "3 of 3 tables that would be created are there under names that differ in case or underscores"
                                    + " alone, such as 'job_log' for 'joblog'")
                    .contains("Compare 'naming' under [model]");
        }
    }

    private ScratchProject configured(TestDatabase database, String naming) {
        return new ScratchProject(directory).configure(database.url(), database.user(), database.password(), naming);
    }
}
