package db.revision;

import static dev.retort.runtime.Definitions.addIdentity;
import static dev.retort.runtime.Definitions.addIdentityAlways;
import static dev.retort.runtime.Definitions.alterIdentityAlways;
import static dev.retort.runtime.Definitions.dropComment;
import static dev.retort.runtime.Definitions.dropDefault;
import static dev.retort.runtime.Definitions.dropExpression;
import static dev.retort.runtime.Definitions.dropIdentity;
import static dev.retort.runtime.Definitions.dropNotNull;
import static dev.retort.runtime.Definitions.sequence;
import static dev.retort.runtime.Definitions.setComment;
import static dev.retort.runtime.Definitions.setDefault;
import static dev.retort.runtime.Definitions.setExpression;
import static dev.retort.runtime.Definitions.setNotNull;
import static dev.retort.runtime.Definitions.setStoredExpression;
import static dev.retort.runtime.Definitions.setType;
import static dev.retort.runtime.Types.integer;
import static dev.retort.runtime.Types.text;

import dev.retort.runtime.Migration;
import dev.retort.runtime.Operations;
import dev.retort.runtime.Revision;

/**
 * alterations of columns
 *
 * <p>Revision ID: 03<br>
 * Revises: 02<br>
 * Created: 2026-11-20T10:15:30Z
 */
@Revision(id = "03", revises = "02", generatedBy = "retort 0.1.0, Hibernate ORM 7.4.6, PostgreSQL 18")
public final class R03_alterations_of_columns implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.alterColumn("job", "phase", setType(integer()));
        op.alterColumn(
                "job",
                "phase",
                setType(text()).collate("C").using("phase::text"),
                setNotNull(),
                setDefault("now()"),
                setComment("a comment"));
        op.alterColumn("job", "phase", dropNotNull(), dropDefault());
        op.alterColumn("job", "phase", addIdentity());
        op.alterColumn("job", "phase", addIdentityAlways(sequence().as(integer())));
        op.alterColumn("job", "phase", alterIdentityAlways(sequence().incrementBy(10)));
        op.alterColumn("job", "phase", dropIdentity());
        op.alterColumn("job", "phase", setExpression("a + b"));
        op.alterColumn("job", "phase", setStoredExpression("a - b"));
        op.alterColumn("job", "phase", dropExpression(), dropComment());
    }

    @Override
    public void downgrade(Operations op) {}
}
