package dev.retort.runtime;

import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.UniqueConstraint;

/** A unique constraint as a revision writes it: {@code unique("email").named("uk_customer_email")}. */
public final class UniqueDefinition extends ConstraintDefinition {

    private final UniqueConstraint unique;

    UniqueDefinition(UniqueConstraint unique) {
        this.unique = unique;
    }

    public UniqueDefinition named(String name) {
        return new UniqueDefinition(unique.withName(Notation.name(name, "a unique constraint")));
    }

    /** Lets two nulls count as equal: NULLS NOT DISTINCT. */
    public UniqueDefinition nullsNotDistinct() {
        return new UniqueDefinition(unique.withNullsDistinct(false));
    }

    /** Further columns that the constraint's index carries. */
    public UniqueDefinition include(String first, String... others) {
        return new UniqueDefinition(unique.withInclude(Notation.firstAndOthers("an included column", first, others)));
    }

    /** Checked at each statement, unless a transaction asks for it to be checked at commit. */
    public UniqueDefinition deferrable() {
        return deferral(Deferral.INITIALLY_IMMEDIATE);
    }

    /** Checked at commit; this implies {@link #deferrable}. */
    public UniqueDefinition initiallyDeferred() {
        return deferral(Deferral.INITIALLY_DEFERRED);
    }

    @Override
    Constraint constraint() {
        return unique;
    }

    private UniqueDefinition deferral(Deferral deferral) {
        return new UniqueDefinition(unique.withDeferral(Deferrals.latest(unique.deferral(), deferral)));
    }
}
