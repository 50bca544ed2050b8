package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How commands list revisions that branch and depend on one another, as text and as JSON. */
class ListingsTest {

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    /** A trunk that parts into billing, and search whose last revision depends on billing. */
    @BeforeEach
    void twoBranchesOfWhichOneNeedsTheOther() {
        database = TestDatabase.h2();
        project = new ScratchProject(directory).configure(database.url(), database.user(), database.password(), "");
        project.revision("a1a1");
        project.revision("b2b2");
        project.revision("c3c3", "--branch-label", "billing");
        project.revision("d4d4", "--head", "b2b2", "--splice", "--branch-label", "search");
        project.revision("e5e5", "--head", "search@head", "--depends-on", "billing");
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void historyTellsDependenciesLabelsAndBothKindsOfHeads() {
        assertThat(project.retort("history").out()).isEqualTo("""
                d4d4 (billing) -> e5e5 (search) (head), e5e5
                b2b2 -> d4d4 (search), d4d4
                b2b2 -> c3c3 (billing) (effective head), c3c3
                a1a1 -> b2b2 (branchpoint), b2b2
                <base> -> a1a1, a1a1
                """);
    }

    @Test
    void aVerboseHistoryHasABlockForEach() {
        assertThat(project.retort("history", "-v", "-r", "e5e5:e5e5").out())
                .isEqualTo("""
                Rev: e5e5 (head)
                Parent: d4d4
                Also depends on: billing
                Branch names: search
                Path: %s

                    e5e5

                """.formatted(project.revisions().resolve("Re5e5_e5e5.java")));
        assertThat(project.retort("show", "b2b2").out()).startsWith("""
                Rev: b2b2 (branchpoint)
                Parent: a1a1
                Branches into: c3c3, d4d4
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            b2b2:c3c3        | c3c3 b2b2
            :b2b2            | b2b2 a1a1
            d4d4:            | e5e5 d4d4
            billing@base:    | c3c3 b2b2 a1a1
            -1:search@head   | e5e5 d4d4
            a1a1:+1          | b2b2 a1a1
            current:         | e5e5 d4d4 c3c3 b2b2
            base:current     | b2b2 a1a1
            -1:current       | b2b2 a1a1
            current:search@+1| d4d4 b2b2
            """)
    void aRangeIsListedWithBothItsEnds(String range, String expected) {
        project.retort("upgrade", "b2b2");
        assertThat(listedIds(project.retort("history", "-r", range))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a1a1      | 'a1a1' is not a range of revisions: write FROM:TO, FROM: or :TO
            a:b:c     | 'a:b:c' is not a range of revisions
            e5e5:b2b2 | Revision 'e5e5' does not lie below 'b2b2': write the older end of a range first
            """)
    void aRangeThatIsNoneIsRefused(String range, String message) {
        Outcome outcome = project.retort("history", "-r", range);
        assertThat(outcome.err()).startsWith("error: " + message);
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void aRangeWithoutCurrentAsksNoDatabase() {
        assertThat(project.retort("--url", "jdbc:postgresql://localhost:1/none", "history", "-r", "b2b2:")
                        .status())
                .isZero();
        assertThat(project.retort("--url", "jdbc:postgresql://localhost:1/none", "history", "-r", "current:")
                        .status())
                .isEqualTo(3);
    }

    @Test
    void historyMarksWhereTheDatabaseStands() {
        project.retort("upgrade", "d4d4");
        assertThat(project.retort("history", "-i", "-r", "b2b2:d4d4").out())
                .isEqualTo("b2b2 -> d4d4 (search) (current), d4d4\na1a1 -> b2b2 (branchpoint), b2b2\n");
    }

    @Test
    void historyDrawsTheGraphWithWhereTheDatabaseStands() {
        project.retort("upgrade", "d4d4");
        assertThat(project.retort("history", "--graph", "-i").out()).isEqualTo("""
                o e5e5 (search) (head), e5e5; depends on billing
                * d4d4 (search) (current), d4d4
                | o c3c3 (billing) (effective head), c3c3
                |/
                * b2b2 (branchpoint), b2b2
                * a1a1, a1a1
                """);
        assertThat(project.retort("history", "--graph", "-r", "b2b2:d4d4").out())
                .isEqualTo("* d4d4 (search), d4d4\n* b2b2 (branchpoint), b2b2\n");
    }

    @Test
    void headsLeavesOutWhatIsNeededWhenAsked() {
        assertThat(project.retort("heads").out())
                .isEqualTo("c3c3 (billing) (effective head), c3c3\ne5e5 (search) (head), e5e5\n");
        assertThat(project.retort("heads", "--resolve-dependencies").out()).isEqualTo("e5e5 (search) (head), e5e5\n");
    }

    @Test
    void branchesListsWhatFollowsEachFork() {
        assertThat(project.retort("branches").out()).isEqualTo("""
                b2b2 (branchpoint), b2b2
                     -> c3c3 (billing) (effective head), c3c3
                     -> d4d4 (search), d4d4
                """);
    }

    @Test
    void currentListsTheHeadThatNeedsNoRow() {
        project.retort("upgrade", "heads");
        assertThat(project.retort("current").out())
                .isEqualTo("c3c3 (billing) (effective head), c3c3\ne5e5 (search) (head), e5e5\n");
    }

    @Test
    void checkHeadsTakesADependencyForApplied() {
        project.retort("upgrade", "billing@head");
        Outcome behind = project.retort("current", "--check-heads");
        assertThat(behind.err())
                .isEqualTo(
                        "error: The database is not at every head: e5e5 to be applied. Run 'retort upgrade heads'.\n");
        assertThat(behind.status()).isEqualTo(1);

        project.retort("upgrade", "heads");
        Outcome done = project.retort("current", "--check-heads");
        assertThat(done.err()).isEmpty();
        assertThat(done.status()).isZero();
    }

    @Test
    void currentCreatesNoTable() throws SQLException {
        assertThat(project.retort("current", "--check-heads").status()).isEqualTo(1);
        try (Connection connection = database.open();
                var tables = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void currentNamesARowThatNoRevisionHas() throws SQLException {
        project.retort("upgrade", "billing@head");
        execute("insert into retort_version (version_num) values ('gone')");
        Outcome outcome = project.retort("current", "--check-heads");
        assertThat(outcome.out())
                .isEqualTo("c3c3 (billing) (effective head), c3c3\ngone (not among the revisions here)\n");
        assertThat(outcome.err())
                .isEqualTo("error: The database stands at gone, which is not among the revisions here.\n");
        assertThat(project.retort("current", "--format", "json").out())
                .contains("\"unknown\": [\n    \"gone\"\n  ],\n  \"up_to_date\": false\n");
    }

    @Test
    void everyListingHasTheSameJson() {
        String head = """
                    {
                      "id": "e5e5",
                      "revises": [
                        "d4d4"
                      ],
                      "depends_on": [
                        "billing"
                      ],
                      "successors": [ ],
                      "labels": [
                        "search"
                      ],
                      "head": "real",
                      "branch_point": false,
                      "merge_point": false,
                      "message": "e5e5",
                      "file": "%s"
                    }
                """.formatted(project.revisions().resolve("Re5e5_e5e5.java"));
        String document = "{\n  \"revisions\": [\n" + head + "  ]\n}\n";
        assertThat(project.retort("heads", "--resolve-dependencies", "--format", "json")
                        .out())
                .isEqualTo(document);
        assertThat(project.retort("show", "e5e5", "--format", "json").out()).isEqualTo(document);
        assertThat(project.retort("history", "-r", "e5e5:", "--format", "json").out())
                .isEqualTo(document);
    }

    @Test
    void jsonOfBranchesListsTheForks() {
        assertThat(project.retort("branches", "--format", "json").out())
                .contains("\"id\": \"b2b2\"", "\"successors\": [\n        \"c3c3\",\n        \"d4d4\"\n      ]")
                .contains("\"head\": null", "\"branch_point\": true")
                .doesNotContain("\"id\": \"a1a1\"");
    }

    @Test
    void jsonOfCurrentTellsRowsFromWhatTheyImply() {
        project.retort("upgrade", "heads");
        assertThat(project.retort("current", "--format", "json").out())
                .containsSubsequence(
                        "\"id\": \"c3c3\"",
                        "\"head\": \"effective\"",
                        "\"current\": false",
                        "\"id\": \"e5e5\"",
                        "\"current\": true",
                        "\"unknown\": [ ],\n  \"up_to_date\": true\n");
        assertThat(project.retort("history", "-i", "-r", "c3c3:c3c3", "--format", "json")
                        .out())
                .contains("\"current\": false");
    }

    private static String listedIds(Outcome outcome) {
        assertThat(outcome.err()).isEmpty();
        return outcome.out()
                .strip()
                .lines()
                .map(line -> line.replaceFirst(".* -> (\\w+).*", "$1"))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
