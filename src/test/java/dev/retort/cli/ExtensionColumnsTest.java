package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns of types that extensions of PostgreSQL bring, from a database without them on. */
class ExtensionColumnsTest {

    private static final String PAGE = """
            @Entity
            public class Page {
                @Id
                Long id;

                @Column(columnDefinition = "citext not null default 'none'::citext check (title <> 'new')")
                String title;

                @Column(columnDefinition = "public.citext")
                String subtitle;

                @Column(columnDefinition = "citext[]")
                String authors;

                @Column(columnDefinition = "HSTORE NOT NULL DEFAULT ''")
                String properties;

                @Column(columnDefinition = "ltree")
                String path;
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void aRevisionSaysWhichExtensionsItNeedsAndRunsOnceTheyAreThere() throws Exception {
        try (TestDatabase database = TestDatabase.postgres()) {
            ScratchProject project = new ScratchProject(directory)
                    .configure(database.url(), database.user(), database.password(), "")
                    .entity("Page", PAGE);
            assertThat(project.retort("revision", "--autogenerate", "-m", "pages")
                            .status())
                    .isZero();
            Path revision = project.revisionFiles().get(0);
            String written = Files.readString(revision);
            assertThat(written)
                    .contains(
                            "// The next step needs the extensions 'citext', 'ltree', 'hstore'. To install those that")
                    .containsOnlyOnce("// op.execute(\"CREATE EXTENSION IF NOT EXISTS citext\");")
                    .containsOnlyOnce("// op.execute(\"CREATE EXTENSION IF NOT EXISTS hstore\");")
                    .containsOnlyOnce("// op.execute(\"CREATE EXTENSION IF NOT EXISTS ltree\");");
            Outcome without = project.retort("upgrade");
            assertThat(without.status()).isEqualTo(4);
            assertThat(without.err()).contains("create_table 'page'", "does not exist");

            Files.writeString(revision, written.replace("// op.execute(", "op.execute("));
            assertThat(project.retort("upgrade").err()).doesNotContain("error");
            Outcome check = project.retort("check");
            assertThat(check.status()).as(check.out()).isZero();

            try (Connection connection = database.open();
                    Statement statement = connection.createStatement()) {
                statement.execute("alter table page alter subtitle type text");
            }
            assertThat(project.retort("check").out())
                    .contains("drift: type change from citext to text on 'page.subtitle'");
        }
    }
}
