package db.revision;

import static dev.retort.runtime.Definitions.sequence;
import static dev.retort.runtime.Types.integer;

import dev.retort.runtime.Migration;
import dev.retort.runtime.Operations;
import dev.retort.runtime.Revision;

/**
 * sequences and enumeration types
 *
 * <p>Revision ID: 06<br>
 * Revises: 05<br>
 * Created: 2026-11-20T10:15:30Z
 */
@Revision(id = "06", revises = "05", generatedBy = "retort 0.1.0, Hibernate ORM 7.4.6, PostgreSQL 18")
public final class R06_sequences_and_enumeration_types implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createSequence("counter");

        op.createSequence(
                "sales.countdown",
                sequence().as(integer()).startWith(-1).incrementBy(-1).cache(20).cycle());

        op.createSequence(
                "narrow", sequence().startWith(10).incrementBy(5).minValue(10).maxValue(5000000000L));

        op.alterSequence("counter", sequence().incrementBy(50));
        op.renameSequence("counter", "job_counter");
        op.dropSequence("job_counter");
    }

    @Override
    public void downgrade(Operations op) {
        op.createEnumType("phase", "QUEUED", "RUNNING", "it's \"done\"");
        op.addEnumValue("phase", "LOST");
        op.addEnumValueBefore("phase", "HELD", "RUNNING");
        op.renameEnumValue("phase", "LOST", "GONE");
        op.renameEnumType("phase", "job_phase");
        op.dropEnumType("job_phase");
    }
}
