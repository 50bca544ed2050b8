package dev.retort.dialect;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullOrder;
import dev.retort.schema.Schema;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.Set;

/** A database's canonical form of schema values: what means the same to it becomes the same value. */
class CanonicalForm {

    private static final Set<String> COUNTING = Set.of("smallint", "integer", "bigint");

    private final TypeNames types;
    private final ExpressionForm expressions;

    CanonicalForm(TypeNames types, ExpressionForm expressions) {
        this.types = types;
        this.expressions = expressions;
    }

    final Schema of(Schema schema) {
        return schema.withTables(
                        schema.tables().values().stream().map(this::table).toList())
                .withSequences(schema.sequences().values().stream()
                        .map(sequence -> sequence.withOptions(sequence(sequence.options())))
                        .toList());
    }

    final String expression(String expression) {
        return expressions.of(expression);
    }

    /** Whether nulls stand first in an ascending key when nothing is said; in a descending one they stand opposite. */
    boolean nullsFirst() {
        return false;
    }

    /** The options of a sequence of its own. */
    SequenceOptions sequence(SequenceOptions options) {
        return options;
    }

    ColumnValue.Generated generated(ColumnValue.Generated generated) {
        return new ColumnValue.Generated(expressions.of(generated.expression()), generated.stored());
    }

    private Table table(Table table) {
        return table.withColumns(
                        table.columns().values().stream().map(this::column).toList())
                .mapConstraints(this::constraint)
                .withIndexes(table.indexes().stream().map(this::index).toList());
    }

    private Column column(Column column) {
        SqlType type = types.canonical(column.type());
        return column.withType(type).withValue(value(column.value(), type));
    }

    private ColumnValue value(ColumnValue value, SqlType type) {
        if (value instanceof ColumnValue.Default unset) {
            return new ColumnValue.Default(expressions.of(unset.expression()));
        }
        if (value instanceof ColumnValue.Generated generated) {
            return generated(generated);
        }
        return value instanceof Identity identity
                ? new Identity(identity.always(), sequence(counting(identity.options(), type)))
                : value;
    }

    /** An identity's sequence counts in the type of its column; limits that were its old type's become the new one's. */
    private static SequenceOptions counting(SequenceOptions options, SqlType columnType) {
        if (!(columnType instanceof SqlType.BuiltIn builtIn) || !COUNTING.contains(builtIn.name())) {
            return options;
        }
        long step = options.increment();
        boolean lowest = options.minimum() == SequenceOptions.defaultMinimum(options.type(), step);
        boolean highest = options.maximum() == SequenceOptions.defaultMaximum(options.type(), step);
        return options.withType(columnType)
                .withLimits(
                        lowest ? SequenceOptions.defaultMinimum(columnType, step) : options.minimum(),
                        highest ? SequenceOptions.defaultMaximum(columnType, step) : options.maximum());
    }

    private Constraint constraint(Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            return check.withExpression(expressions.of(check.expression()));
        }
        if (constraint instanceof ExclusionConstraint exclusion) {
            return new ExclusionConstraint(
                    exclusion.name(),
                    exclusion.method(),
                    exclusion.elements().stream()
                            .map(element -> new ExclusionConstraint.Element(
                                    expressions.of(element.expression()), element.operator()))
                            .toList(),
                    expressions.of(exclusion.predicate()),
                    exclusion.deferral());
        }
        return constraint;
    }

    private Index index(Index index) {
        return index.withKeys(index.keys().stream().map(this::key).toList())
                .withPredicate(expressions.of(index.predicate()));
    }

    private IndexKey key(IndexKey key) {
        NullOrder unsaid = nullsFirst() != key.descending() ? NullOrder.FIRST : NullOrder.LAST;
        IndexKey ordered = key.nullOrder() == unsaid ? key.withNullOrder(NullOrder.DEFAULT) : key;
        return key.isExpression() ? ordered.withExpression(expressions.of(key.expression())) : ordered;
    }
}
