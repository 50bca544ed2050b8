package dev.retort.runtime;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.Enforcement;

/** A check as a revision writes it: {@code check("amount > 0").named("order_amount_positive")}. */
public final class CheckDefinition extends ConstraintDefinition {

    private final CheckConstraint check;

    CheckDefinition(CheckConstraint check) {
        this.check = check;
    }

    public CheckDefinition named(String name) {
        return new CheckDefinition(check.withName(Notation.name(name, "a check constraint")));
    }

    /** Not checked for the rows that are there already. */
    public CheckDefinition notValid() {
        return new CheckDefinition(check.withEnforcement(Enforcement.NOT_VALID));
    }

    /** Known to the database and never checked. */
    public CheckDefinition notEnforced() {
        return new CheckDefinition(check.withEnforcement(Enforcement.NOT_ENFORCED));
    }

    @Override
    Constraint constraint() {
        return check;
    }
}
