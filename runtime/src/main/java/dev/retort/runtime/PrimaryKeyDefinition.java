package dev.retort.runtime;

import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.PrimaryKey;

/** A primary key as a revision writes it: {@code primaryKey("order_id", "line").named("order_line_pkey")}. */
public final class PrimaryKeyDefinition extends ConstraintDefinition {

    private final PrimaryKey key;

    PrimaryKeyDefinition(PrimaryKey key) {
        this.key = key;
    }

    public PrimaryKeyDefinition named(String name) {
        return new PrimaryKeyDefinition(key.withName(Notation.name(name, "a primary key")));
    }

    /** Further columns that the key's index carries. */
    public PrimaryKeyDefinition include(String first, String... others) {
        return new PrimaryKeyDefinition(key.withInclude(Notation.firstAndOthers("an included column", first, others)));
    }

    /** Checked at each statement, unless a transaction asks for it to be checked at commit. */
    public PrimaryKeyDefinition deferrable() {
        return deferral(Deferral.INITIALLY_IMMEDIATE);
    }

    /** Checked at commit; this implies {@link #deferrable}. */
    public PrimaryKeyDefinition initiallyDeferred() {
        return deferral(Deferral.INITIALLY_DEFERRED);
    }

    @Override
    Constraint constraint() {
        return key;
    }

    private PrimaryKeyDefinition deferral(Deferral deferral) {
        return new PrimaryKeyDefinition(key.withDeferral(Deferrals.latest(key.deferral(), deferral)));
    }
}
