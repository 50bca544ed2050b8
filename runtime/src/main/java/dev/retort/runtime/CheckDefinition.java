package dev.retort.runtime;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Constraint;

/** A check as a revision writes it: {@code check("amount > 0").named("order_amount_positive")}. */
public final class CheckDefinition extends ConstraintDefinition {

    private final CheckConstraint check;

    CheckDefinition(CheckConstraint check) {
        this.check = check;
    }

    public CheckDefinition named(String name) {
        return new CheckDefinition(check.withName(Notation.name(name, "a check constraint")));
    }

    @Override
    Constraint constraint() {
        return check;
    }
}
