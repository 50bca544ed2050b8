package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where {@code revision} and {@code merge} put a new revision in the history, and where they refuse to. */
class NewRevisionTest {

    private static final int USAGE = 2;

    @TempDir
    private Path directory;

    private ScratchProject project;

    /** The base a1, behind it b1 with label left, and beside that c1 with label right. */
    @BeforeEach
    void twoBranches() {
        project = new ScratchProject(directory).configure("jdbc:h2:mem:unasked", "", "", "");
        revision("a1");
        revision("b1", "--branch-label", "left");
        revision("c1", "--head", "a1", "--splice", "--branch-label", "right");
    }

    @Test
    void aRevisionFollowsTheOnlyHead() {
        assertThat(history())
                .isEqualTo("a1 -> b1 (left) (head), b1\na1 -> c1 (right) (head), c1\n<base> -> a1 (branchpoint), a1\n");
    }

    @Test
    void aRevisionFollowsTheHeadOfABranch() {
        revision("b2", "--head", "left@head");
        assertThat(history()).contains("b1 -> b2 (left) (head), b2\n");
    }

    @Test
    void aRevisionFollowsAnIdOfWhichTheBeginningIsGiven() {
        revision("abcdef", "--head", "c1");
        revision("d1", "--head", "abcd");
        assertThat(history()).contains("abcdef -> d1 (right) (head), d1\n");
    }

    @Test
    void aRevisionCanBeginABase() {
        revision("z1", "--head", "base", "--branch-label", "apart");
        assertThat(history()).contains("<base> -> z1 (apart) (head), z1\n");
    }

    @Test
    void aDependencyIsWrittenByItsFullIdOrItsLabel() {
        revision("abcdef", "--head", "b1");
        revision("c2", "--head", "c1", "--depends-on", "abcd", "--depends-on", "left");
        assertThat(history()).contains("c1 (abcdef, left) -> c2 (right) (head), c2\n");
        assertThat(source("Rc2_c2.java")).contains("dependsOn = {\"abcdef\", \"left\"}");
    }

    @Test
    void severalHeadsLeaveNoOnePlace() {
        assertRefused(
                "The revisions have several heads (b1, c1), so there is no one place for a new revision. Name one with --head,"
                        + " or join them first with 'retort merge heads'.",
                "revision",
                "-m",
                "lost");
    }

    @Test
    void aSecondRevisionBehindOneIsABranchThatHasToBeMeant() {
        assertRefused(
                "Revision 'a1' is no head: b1, c1 follow it already. Say --splice to begin a branch there.",
                "revision",
                "--head",
                "a1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --head b1 --head b1                       | Revision 'b1' is named twice (by 'b1' as well).
            --head base --head b1                     | A revision at the base follows no other, but b1 is named as well.
            --head a1 --head b1 --splice              | Revision 'a1' comes before another of a1, b1 on the same branch
            --head b1 --depends-on heads              | A revision depends on one revision at a time, but 'heads' stands for b1, c1.
            --head b1 --depends-on base               | A revision depends on one revision at a time, but 'base' stands for none.
            --head b1 --depends-on nowhere            | There is no revision 'nowhere'
            --head b1 --branch-label right            | No revision is written. Label 'right' of revision 'x1' in
            --head b1 --version-path elsewhere        | 'elsewhere' is none of the revision directories of
            --head left@c1                            | Revision 'c1' does not lie on branch 'left'
            --head b1 --sql --autogenerate            | --autogenerate compares with the live database, which --sql forbids to ask.
            """)
    void whatIsNoPlaceIsRefusedAndNothingIsWritten(String options, String message) {
        assertRefused(message, ("revision --rev-id x1 " + options).split(" +"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            c1   | Revision 'c1' is present twice
            x-y  | 'x-y' in
            head | 'head' in
            """)
    void anIdThatIsNoneIsRefusedAndNothingIsWritten(String id, String message) {
        assertRefused("No revision is written. " + message, "revision", "--head", "b1", "--rev-id", id);
    }

    @Test
    void aMergeJoinsAllHeads() {
        Outcome outcome = project.retort("merge", "heads", "--rev-id", "m1", "-m", "join");
        assertThat(outcome.out()).isEqualTo("Generated " + project.revisions().resolve("Rm1_join.java") + "\n");
        assertThat(project.retort("heads").out()).isEqualTo("m1 (left, right) (head) (mergepoint), join\n");
        assertThat(source("Rm1_join.java")).contains("revises = {\"b1\", \"c1\"}");
    }

    @Test
    void aMergeJoinsAHeadWithOneThatDependsOnIt() {
        revision("c2", "--head", "c1", "--depends-on", "b1");
        project.retort("merge", "heads", "--rev-id", "m1", "-m", "join");
        assertThat(project.retort("heads").out()).isEqualTo("m1 (left, right) (head) (mergepoint), join\n");
        assertThat(history()).startsWith("b1, c2 -> m1 ");
    }

    @Test
    void aDatabaseGoesOverAMergeOfAHeadWithOneThatDependsOnItAndBack() {
        project.configure("jdbc:h2:mem:merged;DB_CLOSE_DELAY=-1", "", "", "");
        revision("c2", "--head", "c1", "--depends-on", "b1");
        project.retort("upgrade", "heads");
        project.retort("merge", "heads", "--rev-id", "m1", "-m", "join");
        assertThat(project.retort("upgrade").err()).isEqualTo("Running upgrade b1, c2 -> m1, join\n");
        assertThat(project.retort("current").out()).isEqualTo("m1 (left, right) (head) (mergepoint), join\n");
        assertThat(project.retort("downgrade", "c2").err()).isEqualTo("Running downgrade m1 -> b1, c2, join\n");
        assertThat(project.retort("current", "--format", "json").out())
                .containsSubsequence("\"id\": \"b1\"", "\"current\": false", "\"id\": \"c2\"", "\"current\": true");
        assertThat(project.retort("downgrade", "base").status()).isZero();
    }

    @Test
    void aMergeNeedsTwo() {
        assertRefused("There is nothing to merge: 'b1' is the only revision named.", "merge", "b1");
        project.retort("merge", "heads", "--rev-id", "m1", "-m", "join");
        assertRefused("There is nothing to merge: 'm1' is the only revision named.", "merge", "heads");
    }

    @Test
    void aMergeOfWhatIsNoHeadHasToBeMeant() {
        revision("b2", "--head", "b1");
        assertRefused("Revision 'b1' is no head: b2 follows it already.", "merge", "b1", "c1");
        assertThat(project.retort("merge", "b1", "c1", "--splice", "--rev-id", "m1")
                        .status())
                .isZero();
        assertThat(history()).contains("b1, c1 -> m1 ");
    }

    @Test
    void aTemplateThatLosesALabelIsNamed() throws IOException {
        project.write("frame.ftl", """
                package ${packageName};
                <#list imports as name>
                import ${name};
                </#list>
                /** ${message} */
                @Revision(id = "${id}", revises = {<#list revises as each>"${each}"<#sep>, </#list>})
                public final class ${className} implements Migration {
                    @Override public void upgrade(Operations op) {}
                    @Override public void downgrade(Operations op) {}
                }
                """);
        project.write("retort.toml", "template = \"frame.ftl\"\n" + Files.readString(project.configuration()));
        assertRefused(
                "No revision is written, for the template " + directory.resolve("frame.ftl")
                        + " leaves out a part of the header of 'x1'.",
                "revision",
                "--rev-id",
                "x1",
                "--head",
                "b1",
                "--branch-label",
                "west");
        revision("b2", "--head", "b1");
        assertThat(history()).contains("b1 -> b2 (left) (head), b2\n");
    }

    private void assertRefused(String message, String... arguments) {
        int before = project.revisionFiles().size();
        Outcome outcome = project.retort(arguments);
        assertThat(outcome.err()).startsWith("error: " + message);
        assertThat(outcome.status()).isEqualTo(USAGE);
        assertThat(project.revisionFiles()).hasSize(before);
    }

    private void revision(String id, String... options) {
        Outcome outcome = project.revision(id, options);
        assertThat(outcome.err()).isEmpty();
    }

    private String history() {
        return project.retort("history").out();
    }

    private String source(String name) {
        try {
            return Files.readString(project.revisions().resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
