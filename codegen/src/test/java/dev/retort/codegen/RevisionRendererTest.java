package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import dev.retort.operation.AddColumn;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.CreateConstraint;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ConstraintKind;
import dev.retort.schema.Deferral;
import dev.retort.schema.Identifier;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionRendererTest {

    private static final QualifiedName JOB = QualifiedName.of("job");
    private static final Identifier NEW_FIELD = Identifier.of("new_field");

    @Test
    void writesARevisionAsAColleagueWould() {
        RevisionDraft draft = new RevisionDraft(
                "db.revision",
                "6a32f8fc32ca",
                List.of("fd23b24f6f9a"),
                "add new_field",
                Instant.parse("2026-11-20T10:15:30.123456Z"),
                "retort 0.1.0, Hibernate ORM 7.4.6, PostgreSQL 18",
                List.of(new AddColumn(JOB, Column.of(NEW_FIELD, SqlType.of("varchar", 255)))),
                List.of(new DropColumn(JOB, NEW_FIELD)));

        RevisionSource source = new RevisionRenderer().render(draft);

        assertThat(source.className()).isEqualTo("R6a32f8fc32ca_add_new_field");
        assertThat(source.fileName()).isEqualTo("R6a32f8fc32ca_add_new_field.java");
        assertThat(source.text()).isEqualTo("""
                package db.revision;

                import static dev.retort.runtime.Definitions.column;
                import static dev.retort.runtime.Types.varchar;

                import dev.retort.runtime.Migration;
                import dev.retort.runtime.Operations;
                import dev.retort.runtime.Revision;

                /**
                 * add new_field
                 *
                 * <p>Revision ID: 6a32f8fc32ca<br>
                 * Revises: fd23b24f6f9a<br>
                 * Created: 2026-11-20T10:15:30Z
                 */
                @Revision(
                        id = "6a32f8fc32ca",
                        revises = "fd23b24f6f9a",
                        generatedBy = "retort 0.1.0, Hibernate ORM 7.4.6, PostgreSQL 18")
                public final class R6a32f8fc32ca_add_new_field implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        op.addColumn("job", column("new_field", varchar(255)));
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.dropColumn("job", "new_field");
                    }
                }
                """);
    }

    @Test
    void anAlterationOfNothingIsLeftOut() {
        String text = render(new AlterColumn(JOB, NEW_FIELD, List.of()));

        assertThat(text).contains("public void upgrade(Operations op) {}");
    }

    @Test
    void whatIsDroppedHasToHaveAName() {
        DropConstraint drop = new DropConstraint(JOB, Identifier.UNNAMED, ConstraintKind.FOREIGN_KEY);

        assertThatThrownBy(() -> render(drop))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what is dropped from table 'job' has no name");
    }

    @Test
    void aValueWithoutAFormInJavaIsRefusedByItsClass() {
        assertThatThrownBy(() -> render(new Execute("select ?", List.of(new StringBuilder()))))
                .isInstanceOf(RetortException.class)
                .hasMessageStartingWith("Cannot write a value of java.lang.StringBuilder into a revision");
    }

    @Test
    void aPrimaryKeyIsNamedIfNotByConvention() {
        PrimaryKey conventional =
                new PrimaryKey(Identifier.of("job_pkey"), List.of(NEW_FIELD), Deferral.NOT_DEFERRABLE);

        assertThat(render(new CreateConstraint(JOB, conventional))).contains("primaryKey(\"new_field\"));");
        assertThat(render(new CreateConstraint(JOB, conventional.withName(Identifier.of("pk_job")))))
                .contains("primaryKey(\"new_field\").named(\"pk_job\"));");
    }

    private static String render(Operation operation) {
        return new RevisionRenderer()
                .render(new RevisionDraft(
                        "db.revision", "1", List.of(), "", Instant.EPOCH, "", List.of(operation), List.of()))
                .text();
    }
}
