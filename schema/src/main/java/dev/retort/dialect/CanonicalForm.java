package dev.retort.dialect;

import dev.retort.schema.Attribute;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Constraint;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullOrder;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A database's canonical form of schema values: what means the same to it becomes the same value. */
class CanonicalForm {

    private static final Set<String> COUNTING = Set.of("smallint", "integer", "bigint");

    private final Notation notation;
    private final ExpressionForm expressions;

    CanonicalForm(Notation notation, ExpressionForm expressions) {
        this.notation = notation;
        this.expressions = expressions;
    }

    final Schema of(Schema written) {
        Schema schema = new CanonicalNames(notation.names()).of(written);
        List<Table> tables = changed(schema.tables().values(), this::table);
        List<Sequence> sequences =
                changed(schema.sequences().values(), sequence -> sequence.withOptions(sequence(sequence.options())));
        List<CompositeType> types =
                changed(schema.compositeTypes().values(), type -> type.mapAttributes(this::attribute));
        Schema tabled = tables.isEmpty() ? schema : schema.withTables(tables);
        Schema typed = types.isEmpty() ? tabled : tabled.withCompositeTypes(types);
        return sequences.isEmpty() ? typed : typed.withSequences(sequences);
    }

    /** The canonical schema with the conditions of checks and indexes settled. */
    final Schema settled(Schema canonical) {
        return canonical.withTables(canonical.tables().values().stream()
                .map(table -> table.mapConstraints(this::settled)
                        .withIndexes(table.indexes().stream()
                                .map(index -> index.withPredicate(expressions.settled(index.predicate())))
                                .toList()))
                .toList());
    }

    private Constraint settled(Constraint constraint) {
        return constraint instanceof CheckConstraint check
                ? check.withExpression(expressions.settled(check.expression()))
                : constraint;
    }

    final String expression(String expression) {
        return expressions.of(expression, ColumnTypes.UNKNOWN);
    }

    /** Whether nulls stand first in an ascending key when nothing is said; in a descending one they stand opposite. */
    boolean nullsFirst() {
        return false;
    }

    /** The options of a sequence of its own. */
    SequenceOptions sequence(SequenceOptions options) {
        return options;
    }

    /** Whether a generated column's value is stored when its row is written. */
    boolean isStored(ColumnValue.Generated generated) {
        return generated.stored();
    }

    /** What the database makes of a referential action. */
    ReferentialAction action(ReferentialAction action) {
        return action;
    }

    /** What is canonical already is handed back as it is: most of what a catalog holds is, and making tables takes time. */
    private Table table(Table table) {
        Table typed = withColumns(table, this::typed);
        ColumnTypes types = speaksOfColumns(typed) ? ColumnTypes.of(typed, notation.names()) : ColumnTypes.UNKNOWN;
        Table valued = withColumns(typed, column -> column(column, types));
        List<Constraint> constraints = changed(valued.constraints(), constraint -> constraint(constraint, types));
        Table constrained = constraints.isEmpty() ? valued : valued.withConstraints(constraints);
        List<Index> indexes = changed(valued.indexes(), index -> index(index, typed, types));
        return indexes.isEmpty() ? constrained : constrained.withIndexes(indexes);
    }

    /** All of them changed; an empty list if the change leaves every one as it is. */
    private static <T> List<T> changed(Collection<T> objects, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(objects.size());
        boolean same = true;
        for (T object : objects) {
            T next = change.apply(object);
            same = same && (next == object || next.equals(object));
            changed.add(next);
        }
        return same ? List.of() : changed;
    }

    private Column typed(Column column) {
        SqlType type = notation.types().canonical(column.type());
        QualifiedName collation = collation(column.collation());
        Column typed = type.equals(column.type()) ? column : column.withType(type);
        return collation.equals(column.collation()) ? typed : typed.withCollation(collation);
    }

    /** A collation by the name that is enough to find it. */
    QualifiedName collation(QualifiedName collation) {
        return collation;
    }

    private Attribute attribute(Attribute attribute) {
        return attribute.withType(notation.types().canonical(attribute.type()));
    }

    private static boolean speaksOfColumns(Table table) {
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof CheckConstraint || constraint instanceof ExclusionConstraint) {
                return true;
            }
        }
        for (Column column : table.columns().values()) {
            if (column.value() instanceof ColumnValue.Generated) {
                return true;
            }
        }
        for (Index index : table.indexes()) {
            if (index.hasExpressions()) {
                return true;
            }
        }
        return false;
    }

    private static Table withColumns(Table table, UnaryOperator<Column> change) {
        List<Column> columns = changed(table.columns().values(), change);
        return columns.isEmpty() ? table : table.withColumns(columns);
    }

    /** Null is what a column without a default has, whatever type it is converted to. */
    private static boolean isNull(String expression) {
        return expression.equals("null") || expression.startsWith("cast(null as ");
    }

    private Column column(Column column, ColumnTypes types) {
        ColumnValue value = column.value();
        if (value instanceof ColumnValue.Default unset) {
            String expression = expressions.ofDefault(unset.expression(), column.type());
            return column.withValue(isNull(expression) ? ColumnValue.NONE : new ColumnValue.Default(expression));
        }
        if (value instanceof ColumnValue.Generated generated) {
            String expression = expressions.of(generated.expression(), types);
            return column.withValue(new ColumnValue.Generated(expression, isStored(generated)));
        }
        return value instanceof Identity identity ? identity(column, identity) : column;
    }

    /** An identity column is never null, whether it says so or not. */
    private Column identity(Column column, Identity identity) {
        SequenceOptions options = sequence(counting(identity.options(), column.type()));
        return column.withValue(new Identity(identity.always(), options)).withNullable(false);
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

    private Constraint constraint(Constraint constraint, ColumnTypes types) {
        if (constraint instanceof CheckConstraint check) {
            return check.withExpression(expressions.of(check.expression(), types));
        }
        if (constraint instanceof ForeignKey key) {
            return key.withRule(key.rule().mapActions(this::action));
        }
        if (constraint instanceof ExclusionConstraint exclusion) {
            return new ExclusionConstraint(
                    exclusion.name(),
                    exclusion.method(),
                    exclusion.elements().stream()
                            .map(element -> new ExclusionConstraint.Element(
                                    expressions.of(element.expression(), types), element.operator()))
                            .toList(),
                    expressions.of(exclusion.predicate(), types),
                    exclusion.deferral());
        }
        return constraint;
    }

    private Index index(Index index, Table table, ColumnTypes types) {
        List<IndexKey> keys = changed(index.keys(), key -> key(key, table, types));
        Index keyed = keys.isEmpty() ? index : index.withKeys(keys);
        return index.predicate().isEmpty() ? keyed : keyed.withPredicate(expressions.of(index.predicate(), types));
    }

    private IndexKey key(IndexKey key, Table table, ColumnTypes types) {
        NullOrder unsaid = nullsFirst() != key.descending() ? NullOrder.FIRST : NullOrder.LAST;
        IndexKey ordered = key.nullOrder() == unsaid ? key.withNullOrder(NullOrder.DEFAULT) : key;
        if (!key.isExpression()) {
            return ordered;
        }
        String expression = expressions.ofKey(key.expression(), types);
        return table.columns().keySet().stream()
                .filter(column -> notation.name(column).equals(expression))
                .findFirst()
                .map(ordered::overColumn)
                .orElseGet(() -> ordered.withExpression(expression));
    }
}
