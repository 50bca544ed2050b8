package db.revision;

import static dev.retort.runtime.Definitions.check;
import static dev.retort.runtime.Definitions.exclude;
import static dev.retort.runtime.Definitions.foreignKey;
import static dev.retort.runtime.Definitions.primaryKey;
import static dev.retort.runtime.Definitions.unique;
import static dev.retort.schema.ReferentialAction.CASCADE;
import static dev.retort.schema.ReferentialAction.SET_NULL;

import dev.retort.runtime.Migration;
import dev.retort.runtime.Operations;
import dev.retort.runtime.Revision;

/**
 * constraints
 *
 * <p>Revision ID: 04<br>
 * Revises: 03<br>
 * Created: 2026-11-20T10:15:30Z
 */
@Revision(id = "04", revises = "03", generatedBy = "retort 0.1.0, Hibernate ORM 7.4.6, PostgreSQL 18")
public final class R04_constraints implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createPrimaryKey("job", primaryKey("id"));
        op.createPrimaryKey("sales.run", primaryKey("a", "b").named("pk_run").initiallyDeferred());

        op.createUniqueConstraint(
                "job",
                unique("run_id", "phase").named("uk_job").nullsNotDistinct().deferrable());
        op.createForeignKey(
                "job",
                foreignKey("customer_id", "customer_region")
                        .references("sales.customer", "id", "region")
                        .named("fk_job_customer")
                        .onDelete(SET_NULL)
                        .onUpdate(CASCADE)
                        .initiallyDeferred());
        op.createCheckConstraint("job", check("phase in ('QUEUED', 'DONE')").named("ck_job"));

        op.createExclusionConstraint(
                "booking",
                exclude("gist")
                        .with("room", "=")
                        .with("during", "&&")
                        .where("not cancelled")
                        .named("booking_excl"));

        op.renameConstraint("job", "uk_job", "uk_job_run");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropPrimaryKey("job", "a_name");
        op.dropUniqueConstraint("job", "a_name");
        op.dropForeignKey("job", "a_name");
        op.dropCheckConstraint("job", "a_name");
        op.dropExclusionConstraint("job", "a_name");
    }
}
