package dev.retort.runtime;

import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.Enforcement;
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

    /**
     * What a delete of the row referred to does; NO_ACTION unless said.
     *
     * @param columns the columns that SET_NULL or SET_DEFAULT sets; all of the key unless said
     */
    public ForeignKeyDefinition onDelete(ReferentialAction action, String... columns) {
        return new ForeignKeyDefinition(key.withRule(key.rule()
                .withOnDelete(action)
                .withOnDeleteColumns(Notation.names("a column that a delete sets", columns))));
    }

    /** What an update of the key referred to does; NO_ACTION unless said. */
    public ForeignKeyDefinition onUpdate(ReferentialAction action) {
        return new ForeignKeyDefinition(key.withRule(key.rule().withOnUpdate(action)));
    }

    /** Lets a row refer to nothing only where all its columns of the key are null: MATCH FULL. */
    public ForeignKeyDefinition matchFull() {
        return new ForeignKeyDefinition(key.withRule(key.rule().withMatchFull(true)));
    }

    /** Checked at each statement, unless a transaction asks for it to be checked at commit. */
    public ForeignKeyDefinition deferrable() {
        return new ForeignKeyDefinition(
                key.withDeferral(Deferrals.latest(key.deferral(), Deferral.INITIALLY_IMMEDIATE)));
    }

    /** Checked at commit; this implies {@link #deferrable}. */
    public ForeignKeyDefinition initiallyDeferred() {
        return new ForeignKeyDefinition(key.withDeferral(Deferral.INITIALLY_DEFERRED));
    }

    /** Not checked for the rows that are there already. */
    public ForeignKeyDefinition notValid() {
        return new ForeignKeyDefinition(key.withEnforcement(Enforcement.NOT_VALID));
    }

    /** Known to the database and never checked. */
    public ForeignKeyDefinition notEnforced() {
        return new ForeignKeyDefinition(key.withEnforcement(Enforcement.NOT_ENFORCED));
    }

    @Override
    Constraint constraint() {
        return key;
    }
}
