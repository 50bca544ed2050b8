package dev.retort.runtime;

import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ReferentialAction;

/**
 * A foreign key as a revision writes it:
 * {@code foreignKey("customer_id").references("customer", "id").named("fk_order_customer").onDelete(CASCADE)}.
 */
public final class ForeignKeyDefinition extends ConstraintDefinition {

    private final ForeignKey key;

    ForeignKeyDefinition(ForeignKey key) {
        this.key = key;
    }

    public ForeignKeyDefinition named(String name) {
        return new ForeignKeyDefinition(key.withName(Notation.name(name, "a foreign key")));
    }

    /** What a delete of the row referred to does; NO_ACTION unless said. */
    public ForeignKeyDefinition onDelete(ReferentialAction action) {
        return with(action, key.onUpdate(), key.deferral());
    }

    /** What an update of the key referred to does; NO_ACTION unless said. */
    public ForeignKeyDefinition onUpdate(ReferentialAction action) {
        return with(key.onDelete(), action, key.deferral());
    }

    /** Checked at each statement, unless a transaction asks for it to be checked at commit. */
    public ForeignKeyDefinition deferrable() {
        return with(key.onDelete(), key.onUpdate(), Deferrals.latest(key.deferral(), Deferral.INITIALLY_IMMEDIATE));
    }

    /** Checked at commit; this implies {@link #deferrable}. */
    public ForeignKeyDefinition initiallyDeferred() {
        return with(key.onDelete(), key.onUpdate(), Deferral.INITIALLY_DEFERRED);
    }

    @Override
    Constraint constraint() {
        return key;
    }

    private ForeignKeyDefinition with(ReferentialAction onDelete, ReferentialAction onUpdate, Deferral deferral) {
        return new ForeignKeyDefinition(new ForeignKey(
                key.name(), key.columns(), key.target(), key.targetColumns(), onDelete, onUpdate, deferral));
    }
}
