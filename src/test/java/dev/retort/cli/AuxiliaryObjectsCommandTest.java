package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a mapping creates by SQL of its own is listed, and neither created nor dropped. */
class AuxiliaryObjectsCommandTest {

    private static final List<String> STATEMENTS = List.of(
            "create table line_log (id integer)",
            "create index line_text on line (text)",
            "alter table line add constraint line_positive check (id > 0)",
            "create view line_ids as select id from line");

    static Stream<Named<TestDatabase>> databases() {
        return Stream.of(Named.of("H2", TestDatabase.h2()), Named.of("PostgreSQL", TestDatabase.postgres()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theyAreListedAndLeftAlone(TestDatabase database, @TempDir Path directory) throws SQLException {
        try (database) {
            ScratchProject project = project(database, directory);
            Outcome revision = project.retort("revision", "--autogenerate", "-m", "lines");
            assertThat(revision.status()).as(revision.err()).isZero();
            project.retort("upgrade");
            execute(database);

            Outcome check = project.retort("check");

            assertThat(check.out() + check.err()).doesNotContain("removed", "drift");
            assertThat(check.status()).as(check.out() + check.err()).isZero();
            assertThat(project.retort("diff", "--unmanaged").out()).contains(STATEMENTS);
        }
    }

    private static ScratchProject project(TestDatabase database, Path directory) {
        ScratchProject project = new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "mappings = [\"app/objects.hbm.xml\"]")
                .entity("Line", "@Entity public class Line { @Id Long id; String text; }");
        StringBuilder objects = new StringBuilder();
        STATEMENTS.forEach(statement -> objects.append("<database-object><create>")
                .append(statement.replace(">", "&gt;"))
                .append("</create><drop/></database-object>"));
        project.write(
                "target/classes/app/objects.hbm.xml",
                "<hibernate-mapping xmlns=\"http://www.hibernate.org/xsd/orm/hbm\">" + objects
                        + "</hibernate-mapping>");
        return project;
    }

    private static void execute(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql);
            }
        }
    }
}
