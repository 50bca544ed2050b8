package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newer Hibernate brings by itself is told apart from what the entities ask for, in every command. */
class HibernateUpgradeTest {

    private static final String ANIMAL = """
            @Entity
            @DiscriminatorColumn(name = "kind")
            public class Animal {
                @Id
                Long id;

                java.time.LocalTime bedtime;

                @ElementCollection
                @OrderColumn(name = "place")
                @CollectionTable(name = "meal")
                java.util.List<String> meals;

                @ElementCollection
                @CollectionTable(name = "nickname")
                java.util.Set<String> nicknames;
            %s
            }
            """;

    private static final String DOG =
            "@Entity @DiscriminatorValue(\"dog\") public class Dog extends Animal { short age; }";

    private static final String HEADING =
            "Of a kind that comes with the upgrade of Hibernate ORM from 6.6.40, which wrote the last revision, to ";

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void everyCommandTellsTheTwoApart() throws Exception {
        writtenBy("6.6.40", TestDatabase.postgres());
        project.entity("Animal", ANIMAL.formatted("    String owner;"));

        String check = project.retort("check").out();

        assertThat(check).startsWith("Detected added column 'animal.owner'\n" + HEADING);
        assertThat(check.lines().filter(line -> line.startsWith("  Detected ")))
                .hasSize(4)
                .anyMatch(line -> line.contains("'animal.bedtime'")
                        && line.endsWith(": since 7.1 a LocalTime or an OffsetTime has whole seconds"))
                .anyMatch(line -> line.contains("on 'animal'")
                        && line.endsWith(": since 7.1 the columns of a single-table subclass are guarded by a check"))
                .anyMatch(line ->
                        line.contains("on 'meal'") && line.endsWith(": since 7.3 an order column may not be negative"))
                .anyMatch(line -> line.contains("on 'nickname'")
                        && line.endsWith(": since 7.4 the elements of a set are unique with their owner"));
        assertThat(project.retort("diff").out()).isEqualTo(check);
        assertThat(project.retort("check", "--format", "json").out())
                .contains("\"upgrade\": \"since 7.1 a LocalTime or an OffsetTime has whole seconds\"");
        assertThat(project.retort("revision", "--autogenerate", "-m", "m", "--rev-id", "b2")
                        .err())
                .contains("Detected added column 'animal.owner'\n" + HEADING);
        project.retort("upgrade");
        assertThat(project.retort("check").status()).isZero();
    }

    @Test
    void whatCameBeforeTheLastRevisionIsNoUpgrade() throws Exception {
        writtenBy("7.3.1", TestDatabase.h2());

        assertThat(project.retort("check").out())
                .contains("from 7.3.1, which wrote the last revision")
                .contains("since 7.4")
                .doesNotContain("since 7.3", "since 7.1");
    }

    @Test
    void theSameHibernateBringsNothing() throws Exception {
        writtenBy("7.4.0", TestDatabase.h2());

        assertThat(project.retort("check").out()).startsWith("Detected ").doesNotContain("upgrade", "since");
    }

    /** A database that has none of what 7.x brings, at a revision that another Hibernate has written. */
    private void writtenBy(String version, TestDatabase empty) throws Exception {
        database = empty;
        project = new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "")
                .entity("Animal", ANIMAL.formatted(""))
                .entity("Dog", DOG);
        project.retort("revision", "--autogenerate", "--rev-id", "a0", "-m", "m");
        project.retort("upgrade");
        takeBackWhatIsNew();
        Files.delete(project.revisions().resolve("Ra0_m.java"));
        project.retort("stamp", "--purge", "base");
        project.retort(
                "revision", "--autogenerate", "--from", "history", "--to", "database", "--rev-id", "a1", "-m", "m");
        project.retort("stamp", "a1");
        claim(project.revisions().resolve("Ra1_m.java"), version);
    }

    private static void claim(Path revision, String version) throws IOException {
        String source = Files.readString(revision);
        String claimed = source.replaceFirst("generatedBy = \"retort [^,]*,", "$0 Hibernate ORM " + version + ",");
        assertThat(claimed).isNotEqualTo(source);
        Files.writeString(revision, claimed);
    }

    private void takeBackWhatIsNew() throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            List<String> drops = new ArrayList<>();
            try (ResultSet constraints = statement.executeQuery("""
                    SELECT table_name, constraint_name
                    FROM information_schema.table_constraints
                    WHERE constraint_type IN ('CHECK', 'UNIQUE') AND lower(table_schema) = 'public'
                        AND constraint_name NOT LIKE '%not_null' AND lower(constraint_name) <> 'animal_kind_check'
                    """)) {
                while (constraints.next()) {
                    drops.add("ALTER TABLE \"" + constraints.getString(1) + "\" DROP CONSTRAINT \""
                            + constraints.getString(2) + "\"");
                }
            }
            for (String drop : drops) {
                statement.execute(drop);
            }
            if (database.dialectName().equals("postgresql")) {
                statement.execute("ALTER TABLE animal ALTER COLUMN bedtime TYPE time");
            }
        }
    }
}
