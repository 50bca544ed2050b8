package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.AddColumn;
import dev.retort.operation.DropColumn;
import dev.retort.schema.Column;
import dev.retort.schema.Identifier;
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
}
