package dev.retort.runtime;

import dev.retort.error.RetortException;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ExclusionConstraint.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * An exclusion constraint as a revision writes it:
 * {@code exclude("gist").with("room", "=").with("during", "&&").named("booking_excl")}.
 */
public final class ExclusionDefinition extends ConstraintDefinition {

    private final ExclusionConstraint exclusion;

    ExclusionDefinition(ExclusionConstraint exclusion) {
        this.exclusion = exclusion;
    }

    /**
     * Adds what is compared.
     *
     * @param expression a column's name in SQL, or an expression
     * @param operator such as {@code &&}
     */
    public ExclusionDefinition with(String expression, String operator) {
        List<Element> elements = new ArrayList<>(exclusion.elements());
        elements.add(new Element(
                Notation.sql(expression, "an exclusion's element"), Notation.sql(operator, "an exclusion's operator")));
        return new ExclusionDefinition(new ExclusionConstraint(
                exclusion.name(), exclusion.method(), elements, exclusion.predicate(), exclusion.deferral()));
    }

    /** The condition on rows that take part; all do unless said. */
    public ExclusionDefinition where(String predicate) {
        return new ExclusionDefinition(new ExclusionConstraint(
                exclusion.name(),
                exclusion.method(),
                exclusion.elements(),
                Notation.sql(predicate, "an exclusion's predicate"),
                exclusion.deferral()));
    }

    public ExclusionDefinition named(String name) {
        return new ExclusionDefinition(exclusion.withName(Notation.name(name, "an exclusion constraint")));
    }

    /** Checked at each statement, unless a transaction asks for it to be checked at commit. */
    public ExclusionDefinition deferrable() {
        return deferral(Deferral.INITIALLY_IMMEDIATE);
    }

    /** Checked at commit; this implies {@link #deferrable}. */
    public ExclusionDefinition initiallyDeferred() {
        return deferral(Deferral.INITIALLY_DEFERRED);
    }

    @Override
    Constraint constraint() {
        if (exclusion.elements().isEmpty()) {
            throw RetortException.revision(
                    "An exclusion constraint compares nothing: add what it compares, as in .with(\"room\", \"=\")");
        }
        return exclusion;
    }

    private ExclusionDefinition deferral(Deferral deferral) {
        return new ExclusionDefinition(new ExclusionConstraint(
                exclusion.name(),
                exclusion.method(),
                exclusion.elements(),
                exclusion.predicate(),
                Deferrals.latest(exclusion.deferral(), deferral)));
    }
}
