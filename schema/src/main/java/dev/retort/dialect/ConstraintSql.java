package dev.retort.dialect;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.Enforcement;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.UniqueConstraint;
import java.util.List;
import java.util.stream.Collectors;

/** A constraint's definition within CREATE TABLE and ADD CONSTRAINT. */
class ConstraintSql {

    private final Notation notation;

    ConstraintSql(Notation notation) {
        this.notation = notation;
    }

    /** The definition of a constraint of the table; without a name where nobody said one. */
    final String definition(QualifiedName table, Constraint constraint) {
        String name = constraint.name().isUnnamed() ? "" : "CONSTRAINT " + notation.name(constraint.name()) + " ";
        return name + constraint.accept(new Body(table));
    }

    /** The table that a foreign key of {@code table} refers to. */
    String target(QualifiedName table, QualifiedName target) {
        return notation.name(target);
    }

    private String deferral(Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    private static String enforcement(Enforcement enforcement) {
        return switch (enforcement) {
            case ENFORCED -> "";
            case NOT_VALID -> " NOT VALID";
            case NOT_ENFORCED -> " NOT ENFORCED";
        };
    }

    private final class Body implements Constraint.Visitor<String> {

        private final QualifiedName table;

        private Body(QualifiedName table) {
            this.table = table;
        }

        @Override
        public String primaryKey(PrimaryKey key) {
            return "PRIMARY KEY " + notation.list(key.columns()) + include(key.include()) + deferral(key.deferral());
        }

        @Override
        public String unique(UniqueConstraint unique) {
            return "UNIQUE " + (unique.nullsDistinct() ? "" : "NULLS NOT DISTINCT ") + notation.list(unique.columns())
                    + include(unique.include())
                    + deferral(unique.deferral());
        }

        @Override
        public String foreignKey(ForeignKey key) {
            return "FOREIGN KEY " + notation.list(key.columns())
                    + " REFERENCES " + target(table, key.target()) + " " + notation.list(key.targetColumns())
                    + (key.rule().matchFull() ? " MATCH FULL" : "")
                    + action("ON DELETE", key.rule().onDelete())
                    + (key.rule().onDeleteColumns().isEmpty()
                            ? ""
                            : " " + notation.list(key.rule().onDeleteColumns()))
                    + action("ON UPDATE", key.rule().onUpdate())
                    + deferral(key.deferral())
                    + enforcement(key.enforcement());
        }

        @Override
        public String check(CheckConstraint check) {
            return "CHECK (" + check.expression() + ")" + enforcement(check.enforcement());
        }

        @Override
        public String exclusion(ExclusionConstraint exclusion) {
            String elements = exclusion.elements().stream()
                    .map(element -> element.expression() + " WITH " + element.operator())
                    .collect(Collectors.joining(", ", "(", ")"));
            return "EXCLUDE USING " + exclusion.method() + " " + elements
                    + (exclusion.predicate().isEmpty() ? "" : " WHERE (" + exclusion.predicate() + ")")
                    + deferral(exclusion.deferral());
        }

        private String include(List<Identifier> columns) {
            return columns.isEmpty() ? "" : " INCLUDE " + notation.list(columns);
        }

        private String action(String event, ReferentialAction action) {
            return action == ReferentialAction.NO_ACTION ? "" : " " + event + " " + action.sql();
        }
    }
}
