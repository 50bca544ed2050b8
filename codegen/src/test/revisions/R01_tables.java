package db.revision;

import static dev.retort.runtime.Definitions.check;
import static dev.retort.runtime.Definitions.column;
import static dev.retort.runtime.Definitions.comment;
import static dev.retort.runtime.Definitions.foreignKey;
import static dev.retort.runtime.Definitions.index;
import static dev.retort.runtime.Definitions.primaryKey;
import static dev.retort.runtime.Definitions.unique;
import static dev.retort.runtime.Types.bigint;
import static dev.retort.runtime.Types.text;
import static dev.retort.runtime.Types.userType;
import static dev.retort.runtime.Types.varchar;
import static dev.retort.schema.ReferentialAction.CASCADE;

import dev.retort.runtime.Migration;
import dev.retort.runtime.Operations;
import dev.retort.runtime.Revision;

/**
 * tables
 *
 * <p>Revision ID: 01<br>
 * Created: 2026-11-20T10:15:30Z
 */
@Revision(id = "01", generatedBy = "retort 0.1.0, Hibernate ORM 7.4.6, PostgreSQL 18")
public final class R01_tables implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createSchema("sales");
        op.createTable("sales.run", column("id", bigint()).notNull(), column("note", text()), primaryKey("id"));

        op.createTable(
                "job",
                column("id", bigint()).notNull().identity(),
                column("job_id", varchar(36)).notNull(),
                column("run_id", bigint()),
                column("phase", userType("phase"))
                        .notNull()
                        .defaultValue("'QUEUED'")
                        .comment("Where the job stands: \"QUEUED\", \"RUNNING\" or \"DONE\""),
                primaryKey("id"),
                unique("job_id").named("uk_job_job_id"),
                foreignKey("run_id")
                        .references("sales.run", "id")
                        .named("fk_job_run")
                        .onDelete(CASCADE),
                check("id > 0").named("job_id_positive"),
                comment("What the workers run"));
        op.createIndex("job", index("run_id").named("ix_job_run_id"));
        op.renameTable("old_job", "Job History");
        op.setTableComment("job", "What the workers ran");
        op.dropTableComment("sales.run");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("job");
        op.dropTable("sales.run");
        op.dropSchema("sales");
    }
}
