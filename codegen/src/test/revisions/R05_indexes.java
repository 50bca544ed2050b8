package db.revision;

import static dev.retort.runtime.Definitions.expression;
import static dev.retort.runtime.Definitions.index;
import static dev.retort.runtime.Definitions.key;

import dev.retort.runtime.Migration;
import dev.retort.runtime.Operations;
import dev.retort.runtime.Revision;

/**
 * indexes
 *
 * <p>Revision ID: 05<br>
 * Revises: 04<br>
 * Created: 2026-11-20T10:15:30Z
 */
@Revision(id = "05", revises = "04", generatedBy = "retort 0.1.0, Hibernate ORM 7.4.6, PostgreSQL 18")
public final class R05_indexes implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createIndex("job", index("phase", "created").named("ix_job_phase_created"));
        op.createIndex(
                "job",
                index(
                                expression("lower(email)").operatorClass("text_pattern_ops"),
                                key("created").descending().nullsLast())
                        .named("ix_job_email")
                        .unique()
                        .nullsNotDistinct()
                        .include("id")
                        .where("deleted is null"));

        op.createIndex("sales.run", index("tags").named("ix_run_tags").using("gin"));
        op.renameIndex("job", "ix_job_email", "ix_job_mail");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("sales.run", "ix_run_tags");
        op.dropIndex("job", "ix_job_mail");
    }
}
