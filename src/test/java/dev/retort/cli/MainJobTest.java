package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job, as a user does it: entity, revision, upgrade, change, check, revision, upgrade, downgrade. */
class MainJobTest {

    private static final String JOB = """
            @Entity
            public class Job {
                @Id
                Long id;

                @Column(name = "image", nullable = false)
                String image;
            %s
            }
            """;

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(TestDatabase::h2, TestDatabase::postgres);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aFieldTravelsFromTheEntityToTheDatabaseAndBack(Supplier<TestDatabase> databases, @TempDir Path directory)
            throws Exception {
        try (TestDatabase database = databases.get()) {
            ScratchProject project = new ScratchProject(directory)
                    .configure(database.url(), database.user(), database.password(), "")
                    .entity("Job", JOB.formatted(""));

            assertThat(project.retort("revision", "--autogenerate", "-m", "create job", "--rev-id", "a1"))
                    .satisfies(outcome -> {
                        assertThat(outcome.err()).contains("Detected added table 'job'");
                        assertThat(outcome.out()).contains("Generated ").contains("Ra1_create_job.java");
                        assertThat(outcome.status()).isZero();
                    });
            assertThat(project.retort("upgrade", "head").err()).contains("Running upgrade <base> -> a1, create job");
            assertThat(project.retort("check").out()).isEqualTo("No new upgrade operations detected.\n");

            project.entity("Job", JOB.formatted("    @Column(name = \"new_field\") String newField;"));
            ScratchProject.Outcome check = project.retort("check");
            assertThat(check.out()).isEqualTo("Detected added column 'job.new_field'\n");
            assertThat(check.status()).isEqualTo(1);

            project.retort("revision", "--autogenerate", "-m", "add new_field", "--rev-id", "b2");
            assertThat(Files.readString(project.revisions().resolve("Rb2_add_new_field.java")))
                    .contains("op.addColumn(\"job\", column(\"new_field\", varchar(255)));")
                    .contains("op.dropColumn(\"job\", \"new_field\");");
            assertThat(project.retort("upgrade").status()).isZero();
            assertThat(project.retort("check").status()).isZero();
            assertThat(project.retort("current").out()).isEqualTo("b2 (head), add new_field\n");

            assertThat(project.retort("downgrade", "-1").err()).contains("Running downgrade b2 -> a1, add new_field");
            assertThat(project.retort("diff").out()).isEqualTo("Detected added column 'job.new_field'\n");
            assertThat(project.retort("history").out())
                    .isEqualTo("a1 -> b2 (head), add new_field\n<base> -> a1, create job\n");
            assertThat(project.retort("downgrade", "base").status()).isZero();
            assertThat(project.retort("current").out()).isEmpty();
        }
    }
}
