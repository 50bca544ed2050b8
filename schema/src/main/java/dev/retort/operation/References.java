package dev.retort.operation;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What refers to a table, a column or a type, and how it follows when that is renamed or dropped. */
final class References {

    private References() {}

    /** The tables with every foreign key to {@code target} put through {@code change}. */
    static List<Table> retarget(Collection<Table> tables, QualifiedName target, UnaryOperator<ForeignKey> change) {
        List<Table> followed = new ArrayList<>(tables.size());
        for (Table table : tables) {
            boolean refers = table.constraints(ForeignKey.class)
                    .anyMatch(key -> key.target().equals(target));
            followed.add(
                    refers
                            ? table.mapConstraints(constraint -> constraint instanceof ForeignKey key
                                            && key.target().equals(target)
                                    ? change.apply(key)
                                    : constraint)
                            : table);
        }
        return followed;
    }

    /** What a schema holds, in the words of a message: {@code table 'sales.job'}. */
    static Stream<String> heldBy(Schema schema, Identifier namespace) {
        return Stream.of(
                        held("table", schema.tables().keySet(), namespace),
                        held("sequence", schema.sequences().keySet(), namespace),
                        held("type", schema.enumTypes().keySet(), namespace),
                        held("type", schema.compositeTypes().keySet(), namespace))
                .flatMap(each -> each);
    }

    private static Stream<String> held(String what, Collection<QualifiedName> names, Identifier namespace) {
        return names.stream().filter(name -> name.schema().equals(namespace)).map(name -> what + " '" + name + "'");
    }

    /** What is of the type given or of an array of it, in the words of a message: {@code column 'job.mood'}. */
    static Stream<String> usersOf(Schema schema, QualifiedName type) {
        Stream<String> columns = schema.tables().values().stream()
                .flatMap(table -> table.columns().values().stream()
                        .filter(column -> isOf(column.type(), type))
                        .map(column -> "column '" + new ObjectPath(table.name(), column.name()) + "'"));
        Stream<String> attributes = schema.compositeTypes().values().stream()
                .flatMap(composite -> composite.attributes().stream()
                        .filter(attribute -> isOf(attribute.type(), type))
                        .map(attribute -> "attribute '" + new ObjectPath(composite.name(), attribute.name()) + "'"));
        return Stream.concat(columns, attributes);
    }

    private static boolean isOf(SqlType type, QualifiedName name) {
        return type.definedName().filter(name::equals).isPresent();
    }

    /** The schema with a type called by its new name wherever it is used. */
    static Schema renameType(Schema schema, QualifiedName type, QualifiedName newName) {
        UnaryOperator<SqlType> follow = each -> each.mapDefinedName(name -> name.equals(type) ? newName : name);
        return schema.withTables(schema.tables().values().stream()
                        .map(table -> table.withColumns(table.columns().values().stream()
                                .map(column -> column.withType(follow.apply(column.type())))
                                .toList()))
                        .toList())
                .withCompositeTypes(schema.compositeTypes().values().stream()
                        .map(composite -> composite.mapAttributes(
                                attribute -> attribute.withType(follow.apply(attribute.type()))))
                        .toList());
    }

    /** The table without the column, and without the constraints and indexes that use it. */
    static Table without(Table table, Identifier column) {
        return new Table(
                table.name(),
                withoutKey(table, column),
                table.constraints().stream()
                        .filter(constraint -> !uses(constraint, column))
                        .toList(),
                table.indexes().stream().filter(index -> !uses(index, column)).toList(),
                table.comment());
    }

    static Table renameColumn(Table table, Identifier column, Identifier newName) {
        List<Column> columns = table.columns().values().stream()
                .map(each -> each.name().equals(column) ? each.withName(newName) : each)
                .map(each -> each.withValue(rename(each.value(), column, newName)))
                .toList();
        List<Constraint> constraints = table.constraints().stream()
                .map(constraint -> constraint.accept(new Renaming(table.name(), column, newName)))
                .toList();
        List<Index> indexes = table.indexes().stream()
                .map(index -> rename(index, column, newName))
                .toList();
        return Table.of(table.name(), columns)
                .withConstraints(constraints)
                .withIndexes(indexes)
                .withComment(table.comment());
    }

    static List<Identifier> replace(List<Identifier> columns, Identifier column, Identifier newName) {
        return columns.stream()
                .map(each -> each.equals(column) ? newName : each)
                .toList();
    }

    private static Map<Identifier, Column> withoutKey(Table table, Identifier column) {
        Map<Identifier, Column> columns = new LinkedHashMap<>(table.columns());
        columns.remove(column);
        return columns;
    }

    private static boolean uses(Constraint constraint, Identifier column) {
        if (constraint instanceof CheckConstraint check) {
            return ExpressionText.mentions(check.expression(), column);
        }
        if (constraint instanceof ExclusionConstraint exclusion) {
            return ExpressionText.mentions(exclusion.predicate(), column)
                    || exclusion.elements().stream()
                            .anyMatch(element -> ExpressionText.mentions(element.expression(), column));
        }
        return constraint.columns().contains(column) || constraint.include().contains(column);
    }

    private static boolean uses(Index index, Identifier column) {
        return index.include().contains(column)
                || ExpressionText.mentions(index.predicate(), column)
                || index.keys().stream()
                        .anyMatch(key ->
                                key.column().equals(column) || ExpressionText.mentions(key.expression(), column));
    }

    private static Index rename(Index index, Identifier column, Identifier newName) {
        List<IndexKey> keys = index.keys().stream()
                .map(key -> key.isExpression()
                        ? key.withExpression(ExpressionText.rename(key.expression(), column, newName))
                        : key.column().equals(column) ? key.withColumn(newName) : key)
                .toList();
        return index.withKeys(keys)
                .withInclude(replace(index.include(), column, newName))
                .withPredicate(ExpressionText.rename(index.predicate(), column, newName));
    }

    private static ColumnValue rename(ColumnValue value, Identifier column, Identifier newName) {
        return value instanceof ColumnValue.Generated generated
                ? new ColumnValue.Generated(
                        ExpressionText.rename(generated.expression(), column, newName), generated.stored())
                : value;
    }

    /** A constraint after a column of its table was renamed. */
    private record Renaming(QualifiedName table, Identifier column, Identifier newName)
            implements Constraint.Visitor<Constraint> {

        @Override
        public Constraint primaryKey(PrimaryKey key) {
            return key.withColumns(replace(key.columns(), column, newName))
                    .withInclude(replace(key.include(), column, newName));
        }

        @Override
        public Constraint unique(UniqueConstraint unique) {
            return unique.withColumns(replace(unique.columns(), column, newName))
                    .withInclude(replace(unique.include(), column, newName));
        }

        @Override
        public Constraint foreignKey(ForeignKey key) {
            return key.mapColumns(each -> each.equals(column) ? newName : each);
        }

        @Override
        public Constraint check(CheckConstraint check) {
            return check.withExpression(ExpressionText.rename(check.expression(), column, newName));
        }

        @Override
        public Constraint exclusion(ExclusionConstraint exclusion) {
            return new ExclusionConstraint(
                    exclusion.name(),
                    exclusion.method(),
                    exclusion.elements().stream()
                            .map(element -> new ExclusionConstraint.Element(
                                    ExpressionText.rename(element.expression(), column, newName), element.operator()))
                            .toList(),
                    ExpressionText.rename(exclusion.predicate(), column, newName),
                    exclusion.deferral());
        }
    }
}
