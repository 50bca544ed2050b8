package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build often has: a role that may read the catalogs and the version table, and create nothing. */
class ReadOnlyRoleTest {

    private static final String JOB =
            """
            @Entity
            @Check(name = "job_check", constraints = "%s")
            public class Job {
                @Id @GeneratedValue Long id;
                @Enumerated(EnumType.STRING) Phase phase;
                @ColumnDefault("'none'") @Column(nullable = false) String name;
                @ColumnDefault("current_timestamp") java.time.Instant since;
                Integer price;
                @GeneratedColumn("price * 2") Integer twice;

                enum Phase { NEW, DONE }
            }
            """.replaceAll("@(Check|ColumnDefault|GeneratedColumn)\\(", "@org.hibernate.annotations.$1(");

    @TempDir
    private Path directory;

    @Test
    void comparesByTextAndSaysSoToWhoAsks() throws Exception {
        try (TestDatabase database = TestDatabase.postgres()) {
            ScratchProject project = aJobOn(database);
            execute(database, """
                    REVOKE TEMP ON DATABASE "%s" FROM public;
                    GRANT USAGE ON SCHEMA public TO retort_reader;
                    GRANT SELECT ON ALL TABLES IN SCHEMA public TO retort_reader
                    """.formatted(database.url().replaceAll("^.*/|\\?.*$", "")));
            readBy(project, database, "user=retort_reader");

            silent(project);
            somethingFound(project);
        }
    }

    @Test
    void aSessionThatMayNotWriteComparesByText() throws Exception {
        try (TestDatabase database = TestDatabase.postgres()) {
            ScratchProject project = aJobOn(database);
            readBy(project, database, "user=" + database.user() + "&options=-c%20default_transaction_read_only=on");

            silent(project);
            somethingFound(project);
        }
    }

    /** H2 is asked in a database of Retort's own in memory, which takes no right of the role. */
    @Test
    void onH2TheRoleNeedsNoRightToAskItsParser() throws SQLException {
        try (TestDatabase database = TestDatabase.h2()) {
            ScratchProject project = aJobOn(database);
            execute(database, "CREATE USER retort_reader PASSWORD 'r'; GRANT SELECT ON SCHEMA public TO retort_reader");
            project.configure(database.url().replaceAll(";.*", ""), "retort_reader", "r", "");

            ScratchProject.Outcome check = project.retort("-v", "check");
            assertThat(check.status()).as(check.err()).isZero();
            assertThat(check.err()).doesNotContain("by their text");
            somethingFound(project);
        }
    }

    private static void silent(ScratchProject project) {
        ScratchProject.Outcome told = project.retort("-v", "check");
        assertThat(told.out()).isEqualTo("No new upgrade operations detected.\n");
        assertThat(told.status()).isZero();
        assertThat(told.err()).contains("Expressions are compared by their text alone");
        assertThat(project.retort("check").err()).isEmpty();
        assertThat(project.retort("diff", "--from", "model", "--to", "database").out())
                .contains("No differences");
    }

    private static void somethingFound(ScratchProject project) {
        project.entity("Job", JOB.formatted("price > 2"));
        assertThat(project.retort("check").out())
                .contains("'job_check'", "price > 2")
                .doesNotContain("phase", "twice");
    }

    private ScratchProject aJobOn(TestDatabase database) throws SQLException {
        ScratchProject project = new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "")
                .entity("Job", JOB.formatted("price > 1"));
        assertThat(project.revision("a1", "--autogenerate").status()).isZero();
        assertThat(project.retort("upgrade").status()).isZero();
        if (database.dialectName().equals("postgresql")) {
            execute(database, """
                    DO $$ BEGIN
                        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'retort_reader') THEN
                            CREATE ROLE retort_reader LOGIN;
                        END IF;
                    END $$
                    """);
        }
        return project;
    }

    private static void readBy(ScratchProject project, TestDatabase database, String parameter) throws IOException {
        String url = database.url();
        project.configure(url + (url.contains("?") ? "&" : "?") + parameter, "", "", "");
        String settings = Files.readString(project.configuration());
        project.write("retort.toml", settings.replaceAll("(?m)^(user|password) = .*\n", ""));
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
