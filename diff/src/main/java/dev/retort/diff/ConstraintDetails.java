package dev.retort.diff;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.Enforcement;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.UniqueConstraint;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a constraint says beside its name, as a sentence tells it. */
enum ConstraintDetails implements Constraint.Visitor<String> {
    INSTANCE;

    @Override
    public String primaryKey(PrimaryKey key) {
        return list(key.columns()) + include(key.include()) + deferral(key.deferral());
    }

    @Override
    public String unique(UniqueConstraint constraint) {
        return list(constraint.columns())
                + (constraint.nullsDistinct() ? "" : " nulls not distinct")
                + include(constraint.include())
                + deferral(constraint.deferral());
    }

    @Override
    public String foreignKey(ForeignKey key) {
        return list(key.columns()) + " -> " + key.target() + " " + list(key.targetColumns())
                + (key.rule().matchFull() ? " match full" : "")
                + action(" on delete ", key.rule().onDelete())
                + (key.rule().onDeleteColumns().isEmpty()
                        ? ""
                        : " " + list(key.rule().onDeleteColumns()))
                + action(" on update ", key.rule().onUpdate())
                + deferral(key.deferral())
                + enforcement(key.enforcement());
    }

    @Override
    public String check(CheckConstraint constraint) {
        return "(" + constraint.expression() + ")" + enforcement(constraint.enforcement());
    }

    @Override
    public String exclusion(ExclusionConstraint constraint) {
        String elements = constraint.elements().stream()
                .map(element -> element.expression() + " with " + element.operator())
                .collect(Collectors.joining(", ", "(", ")"));
        return elements + " using " + constraint.method()
                + (constraint.predicate().isEmpty() ? "" : " where " + constraint.predicate())
                + deferral(constraint.deferral());
    }

    private static String include(List<Identifier> columns) {
        return columns.isEmpty() ? "" : " include " + list(columns);
    }

    static String list(Collection<Identifier> names) {
        return names.stream().map(Identifier::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String action(String occasion, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION
                ? ""
                : occasion + action.sql().toLowerCase(Locale.ROOT);
    }

    private static String enforcement(Enforcement enforcement) {
        return switch (enforcement) {
            case ENFORCED -> "";
            case NOT_VALID -> " not valid";
            case NOT_ENFORCED -> " not enforced";
        };
    }

    private static String deferral(Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " deferrable";
            case INITIALLY_DEFERRED -> " initially deferred";
        };
    }
}
