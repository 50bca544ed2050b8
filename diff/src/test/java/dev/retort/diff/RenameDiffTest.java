package dev.retort.diff;

import static dev.retort.diff.Schemas.H2;
import static dev.retort.diff.Schemas.POSTGRESQL;
import static dev.retort.diff.Schemas.check;
import static dev.retort.diff.Schemas.column;
import static dev.retort.diff.Schemas.foreignKey;
import static dev.retort.diff.Schemas.index;
import static dev.retort.diff.Schemas.notNull;
import static dev.retort.diff.Schemas.primaryKey;
import static dev.retort.diff.Schemas.schema;
import static dev.retort.diff.Schemas.sentences;
import static dev.retort.diff.Schemas.table;
import static dev.retort.diff.Schemas.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameTable;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Renames that were said, and those that are only suspected. */
class RenameDiffTest {

    private static final Operation JOB_TO_TASK = new RenameTable(QualifiedName.of("job"), Identifier.of("task"));
    private static final Operation MAIL_TO_EMAIL = renaming("job", "mail", "email");

    @Test
    void aRenamedColumnIsNoOther() {
        Schema from = schema(table("job", column("id", "bigint"), notNull("mail", "varchar(100)")));
        Schema to = schema(table("job", column("id", "bigint"), notNull("email", "varchar(255)")));
        assertThat(detected(from, to, POSTGRESQL, MAIL_TO_EMAIL))
                .containsExactly(
                        "renamed column 'job.mail' to 'email'",
                        "type change from varchar(100) to varchar(255) on 'job.email'");
    }

    @Test
    void whatIsNamedByConventionFollows() {
        Schema from = schema(
                table("job", notNull("id", "bigint"), primaryKey("job_pkey", "id")),
                table("run", column("job_id", "bigint"), foreignKey("run_job_id_fkey", "job_id", "job", "id")),
                sequence("job_seq"));
        Schema to = schema(
                table("task", notNull("id", "bigint"), primaryKey("", "id")),
                table("run", column("task_id", "bigint"), foreignKey("", "task_id", "task", "id")),
                sequence("task_seq"));
        assertThat(detected(from, to, POSTGRESQL, JOB_TO_TASK, renaming("run", "job_id", "task_id")))
                .containsExactly(
                        "renamed table 'job' to 'task'",
                        "renamed sequence 'job_seq' to 'task_seq' along with table 'job'",
                        "renamed column 'run.job_id' to 'task_id'",
                        "renamed foreign key 'run_job_id_fkey' to 'run_task_id_fkey' on 'run'",
                        "renamed primary key 'job_pkey' to 'task_pkey' on 'task'");
        assertThat(detected(from, to, H2, JOB_TO_TASK, renaming("run", "job_id", "task_id")))
                .as("H2 renames no sequence")
                .contains("renamed primary key 'job_pkey' to 'task_pkey' on 'task'", "removed sequence 'job_seq'");
    }

    @Test
    void whatSomebodyNamedStays() {
        Schema from =
                schema(table("job", column("mail", "text"), unique("uk_mail", "mail"), index("job_mail_idx", "mail")));
        Schema to = schema(table("task", column("mail", "text"), unique("", "mail"), index("job_mail_idx", "mail")));
        assertThat(detected(from, to, POSTGRESQL, JOB_TO_TASK)).containsExactly("renamed table 'job' to 'task'");
    }

    @Test
    void expressionsFollow() {
        Schema from = schema(table("job", column("tries", "integer"), check("job_tries_check", "tries > 0")));
        Schema to = schema(table("job", column("attempts", "integer"), check("", "attempts > 0")));
        assertThat(detected(from, to, POSTGRESQL, renaming("job", "tries", "attempts")))
                .containsExactly(
                        "renamed column 'job.tries' to 'attempts'",
                        "renamed check constraint 'job_tries_check' to 'job_attempts_check' on 'job'");
    }

    @Test
    void namesArePassedOn() {
        Schema from = schema(table("job", column("a", "integer"), column("b", "integer")));
        Schema to = schema(table("job", column("b", "integer"), column("c", "integer")));
        assertThat(detected(from, to, POSTGRESQL, renaming("job", "a", "b"), renaming("job", "b", "c")))
                .containsExactly("renamed column 'job.b' to 'c'", "renamed column 'job.a' to 'b'");
    }

    @Test
    void aStaleRenameChangesNothing() {
        Schema done = schema(table("job", column("email", "text")));
        assertThat(detected(done, done, POSTGRESQL, MAIL_TO_EMAIL, JOB_TO_TASK)).isEmpty();
    }

    @Test
    void suspectsAColumnByTypePositionAndName() {
        SuspectedRename suspicion = suspected(
                        schema(table("job", column("id", "bigint"), notNull("mail", "varchar(100)"))),
                        schema(table("job", column("id", "bigint"), notNull("email", "varchar(100)"))))
                .get(0);
        assertThat(suspicion.rename()).isEqualTo(MAIL_TO_EMAIL);
        assertThat(suspicion.notation()).isEqualTo("job.mail=email");
        assertThat(suspicion.evidence())
                .containsExactly("same type varchar(100)", "both NOT NULL", "same place in the table", "similar names");
        assertThat(suspicion.score()).isBetween(80, 100);
    }

    @Test
    void suspectsAColumnByTheTableThatItRefersTo() {
        Schema from = schema(
                table("person", column("id", "bigint"), primaryKey("person_pkey", "id")),
                table(
                        "job",
                        column("owner", "bigint"),
                        foreignKey("fk", "owner", "person", "id"),
                        column("x", "text")));
        Schema to = schema(
                table("person", column("id", "bigint"), primaryKey("person_pkey", "id")),
                table(
                        "job",
                        column("x", "text"),
                        column("keeper", "bigint"),
                        foreignKey("fk2", "keeper", "person", "id")));
        assertThat(suspected(from, to))
                .singleElement()
                .satisfies(suspicion ->
                        assertThat(suspicion.evidence()).contains("same type bigint", "both in foreign key to person"));
    }

    @Test
    void suspectsNoColumnOfAnotherKind() {
        assertThat(suspected(
                        schema(table("job", column("id", "bigint"), column("mail", "text"))),
                        schema(table("job", column("id", "bigint"), column("email", "integer")))))
                .isEmpty();
    }

    @Test
    void suspectsNoColumnWithNothingInCommonButItsType() {
        assertThat(suspected(
                        schema(table("job", column("name", "text"), column("id", "bigint"))),
                        schema(table("job", column("id", "bigint"), column("phase", "text")))))
                .isEmpty();
    }

    @Test
    void suspectsNoneOfTwoThatAreEquallyLikely() {
        assertThat(suspected(
                        schema(table("job", column("id", "bigint"), column("name", "text"))),
                        schema(table("job", column("id", "bigint"), column("names", "text"), column("named", "text")))))
                .extracting(SuspectedRename::notation)
                .containsExactly("job.name=names");
        assertThat(suspected(
                        schema(table("job", column("name", "text"), column("id", "bigint"))),
                        schema(table("job", column("id", "bigint"), column("names", "text"), column("named", "text")))))
                .isEmpty();
    }

    @Test
    void suspectsATableByItsColumns() {
        SuspectedRename suspicion = suspected(schema(threeColumns("job", "b")), schema(threeColumns("task", "b")))
                .get(0);
        assertThat(suspicion.rename()).isEqualTo(JOB_TO_TASK);
        assertThat(suspicion.evidence()).containsExactly("all columns the same", "same primary key");
        assertThat(suspected(schema(threeColumns("job", "b")), schema(threeColumns("task", "c"))))
                .isEmpty();
    }

    private static Table threeColumns(String name, String last) {
        return table(
                name,
                column("id", "bigint"),
                column("a", "text"),
                column(last, "text"),
                primaryKey(name + "_pkey", "id"));
    }

    @Test
    void saysWhatIsSuspectedWhereItIsDropped() {
        Diff diff = SchemaDiff.between(
                schema(table("job", column("mail", "text"))),
                schema(table("job", column("email", "text"))),
                POSTGRESQL,
                DiffOptions.ALL);
        assertThat(diff.recipe().steps().get(1).notes())
                .contains(
                        "Unless column 'job.mail' is only renamed to 'email' (same type text, same place in the table,"
                                + " similar names); then, in place of adding the one and dropping the other (--rename job.mail=email"
                                + " writes it):");
        assertThat(diff.recipe().steps().get(1).proposals()).containsExactly(MAIL_TO_EMAIL);
        assertThat(diff.cleared(diff.suspectedRenames()).recipe().steps().get(1).proposals())
                .isEmpty();
    }

    private static Operation renaming(String table, String from, String to) {
        return new RenameColumn(QualifiedName.of(table), Identifier.of(from), Identifier.of(to));
    }

    private static Sequence sequence(String name) {
        return new Sequence(QualifiedName.of(name), SequenceOptions.defaults());
    }

    private static List<SuspectedRename> suspected(Schema from, Schema to) {
        return SchemaDiff.between(from, to, POSTGRESQL, DiffOptions.ALL).suspectedRenames();
    }

    /** What is detected; the way there reaches the second schema, and the way back returns the first as it was. */
    private static List<String> detected(Schema from, Schema to, Dialect dialect, Operation... renames) {
        Diff diff = SchemaDiff.between(from, to, dialect, DiffOptions.ALL.withRenames(List.of(renames)));
        Schema reached = diff.from();
        for (Operation operation : diff.recipe().operations()) {
            reached = operation.applyTo(reached);
        }
        assertThat(reached).isEqualTo(diff.to());
        for (Operation operation : diff.reverseRecipe().operations()) {
            reached = operation.applyTo(reached);
        }
        assertThat(reached).isEqualTo(diff.from());
        return sentences(diff);
    }
}
