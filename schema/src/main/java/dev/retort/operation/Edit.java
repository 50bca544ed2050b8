package dev.retort.operation;

import dev.retort.error.RetortException;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The edits of a schema value that operations are made of; each refuses what a database would refuse. */
final class Edit {

    private Edit() {}

    static Schema createNamespace(Schema schema, Operation operation, Identifier name) {
        absent(schema.namespaces().contains(name), operation, "schema", name);
        SortedSet<Identifier> namespaces = new TreeSet<>(schema.namespaces());
        namespaces.add(name);
        return schema.withNamespaces(namespaces);
    }

    static Schema dropNamespace(Schema schema, Operation operation, Identifier name) {
        present(schema.namespaces().contains(name), operation, "schema", name);
        References.heldBy(schema, name).findFirst().ifPresent(held -> {
            throw refusal(operation, held, "exists still");
        });
        SortedSet<Identifier> namespaces = new TreeSet<>(schema.namespaces());
        namespaces.remove(name);
        return schema.withNamespaces(namespaces);
    }

    static Schema createTable(Schema schema, Operation operation, Table table) {
        absent(schema.tables().containsKey(table.name()), operation, "table", table.name());
        return schema.withTables(plus(schema.tables(), table.name(), table).values());
    }

    static Schema dropTable(Schema schema, Operation operation, QualifiedName name) {
        table(schema, operation, name);
        return schema.withTables(minus(schema.tables(), name).values());
    }

    static Schema renameTable(Schema schema, Operation operation, QualifiedName name, QualifiedName newName) {
        Table table = table(schema, operation, name);
        absent(schema.tables().containsKey(newName), operation, "table", newName);
        Collection<Table> tables = plus(minus(schema.tables(), name), newName, table.withName(newName))
                .values();
        return schema.withTables(
                References.retarget(tables, name, key -> key.withTarget(newName, key.targetColumns())));
    }

    static Schema alterTable(Schema schema, Operation operation, QualifiedName name, UnaryOperator<Table> change) {
        Table changed = change.apply(table(schema, operation, name));
        return schema.withTables(plus(schema.tables(), name, changed).values());
    }

    static Schema addColumn(Schema schema, Operation operation, QualifiedName name, Column column) {
        return alterTable(schema, operation, name, table -> {
            absent(table.columns().containsKey(column.name()), operation, "column", column.name());
            List<Column> columns = new ArrayList<>(table.columns().values());
            columns.add(column);
            return table.withColumns(columns);
        });
    }

    static Schema dropColumn(Schema schema, Operation operation, QualifiedName name, Identifier column) {
        column(schema, operation, name, column);
        return alterTable(schema, operation, name, table -> References.without(table, column));
    }

    /** The operations that bring back the constraints and indexes that go with a column. */
    static List<Operation> lostWith(Schema schema, Operation operation, QualifiedName name, Identifier column) {
        Table before = table(schema, operation, name);
        Table after = References.without(before, column);
        List<Operation> lost = new ArrayList<>();
        for (Constraint constraint : before.constraints()) {
            if (!after.constraints().contains(constraint)) {
                lost.add(new CreateConstraint(name, constraint));
            }
        }
        for (Index index : before.indexes()) {
            if (!after.indexes().contains(index)) {
                lost.add(new CreateIndex(name, index));
            }
        }
        return lost;
    }

    static Schema renameColumn(
            Schema schema, Operation operation, QualifiedName name, Identifier column, Identifier newName) {
        column(schema, operation, name, column);
        Schema renamed = alterTable(schema, operation, name, table -> {
            absent(table.columns().containsKey(newName), operation, "column", newName);
            return References.renameColumn(table, column, newName);
        });
        return renamed.withTables(References.retarget(
                renamed.tables().values(),
                name,
                key -> key.withTarget(name, References.replace(key.targetColumns(), column, newName))));
    }

    static Schema alterColumn(
            Schema schema, Operation operation, QualifiedName name, Identifier column, UnaryOperator<Column> change) {
        column(schema, operation, name, column);
        return alterTable(
                schema,
                operation,
                name,
                table -> table.withColumns(table.columns().values().stream()
                        .map(each -> each.name().equals(column) ? change.apply(each) : each)
                        .toList()));
    }

    static Schema createConstraint(Schema schema, Operation operation, QualifiedName name, Constraint constraint) {
        return alterTable(schema, operation, name, table -> {
            if (constraint instanceof PrimaryKey) {
                table.primaryKey()
                        .ifPresent(
                                key -> absent(true, operation, constraint.kind().words(), key.name()));
            }
            absent(
                    !constraint.name().isUnnamed()
                            && table.constraint(constraint.name()).isPresent(),
                    operation,
                    "constraint",
                    constraint.name());
            for (Identifier column : constraint.columns()) {
                present(table.columns().containsKey(column), operation, "column", column);
            }
            List<Constraint> constraints = new ArrayList<>(table.constraints());
            constraints.add(constraint);
            return table.withConstraints(constraints);
        });
    }

    static Schema dropConstraint(Schema schema, Operation operation, QualifiedName name, Identifier constraint) {
        Constraint dropped = constraint(schema, operation, name, constraint);
        return alterTable(
                schema,
                operation,
                name,
                table -> table.withConstraints(table.constraints().stream()
                        .filter(each -> each != dropped)
                        .toList()));
    }

    static Schema renameConstraint(
            Schema schema, Operation operation, QualifiedName name, Identifier constraint, Identifier newName) {
        Constraint renamed = constraint(schema, operation, name, constraint);
        return alterTable(schema, operation, name, table -> {
            absent(table.constraint(newName).isPresent(), operation, "constraint", newName);
            return table.mapConstraints(each -> each == renamed ? each.withName(newName) : each);
        });
    }

    static Schema createIndex(Schema schema, Operation operation, QualifiedName name, Index index) {
        return alterTable(schema, operation, name, table -> {
            absent(
                    !index.name().isUnnamed() && table.index(index.name()).isPresent(),
                    operation,
                    "index",
                    index.name());
            List<Index> indexes = new ArrayList<>(table.indexes());
            indexes.add(index);
            return table.withIndexes(indexes);
        });
    }

    static Schema dropIndex(Schema schema, Operation operation, QualifiedName name, Identifier index) {
        Index dropped = index(schema, operation, name, index);
        return alterTable(
                schema,
                operation,
                name,
                table -> table.withIndexes(
                        table.indexes().stream().filter(each -> each != dropped).toList()));
    }

    static Schema renameIndex(
            Schema schema, Operation operation, QualifiedName name, Identifier index, Identifier newName) {
        Index renamed = index(schema, operation, name, index);
        return alterTable(schema, operation, name, table -> {
            absent(table.index(newName).isPresent(), operation, "index", newName);
            return table.withIndexes(table.indexes().stream()
                    .map(each -> each == renamed ? each.withName(newName) : each)
                    .toList());
        });
    }

    static Schema createSequence(Schema schema, Operation operation, Sequence sequence) {
        absent(schema.sequences().containsKey(sequence.name()), operation, "sequence", sequence.name());
        return schema.withSequences(
                plus(schema.sequences(), sequence.name(), sequence).values());
    }

    static Schema alterSequence(Schema schema, Operation operation, QualifiedName name, SequenceOptions options) {
        Sequence altered = sequence(schema, operation, name).withOptions(options);
        return schema.withSequences(plus(schema.sequences(), name, altered).values());
    }

    static Schema dropSequence(Schema schema, Operation operation, QualifiedName name) {
        sequence(schema, operation, name);
        return schema.withSequences(minus(schema.sequences(), name).values());
    }

    static Schema renameSequence(Schema schema, Operation operation, QualifiedName name, QualifiedName newName) {
        Sequence sequence = sequence(schema, operation, name);
        absent(schema.sequences().containsKey(newName), operation, "sequence", newName);
        return schema.withSequences(plus(minus(schema.sequences(), name), newName, sequence.withName(newName))
                .values());
    }

    static Schema createEnumType(Schema schema, Operation operation, EnumType type) {
        noType(schema, operation, type.name());
        return schema.withEnumTypes(plus(schema.enumTypes(), type.name(), type).values());
    }

    static Schema dropEnumType(Schema schema, Operation operation, QualifiedName name) {
        enumType(schema, operation, name);
        unused(schema, operation, name);
        return schema.withEnumTypes(minus(schema.enumTypes(), name).values());
    }

    static Schema renameEnumType(Schema schema, Operation operation, QualifiedName name, QualifiedName newName) {
        EnumType type = enumType(schema, operation, name);
        noType(schema, operation, newName);
        return References.renameType(
                schema.withEnumTypes(plus(minus(schema.enumTypes(), name), newName, type.withName(newName))
                        .values()),
                name,
                newName);
    }

    static Schema addEnumValue(
            Schema schema, Operation operation, QualifiedName name, String label, String beforeLabel) {
        EnumType type = enumType(schema, operation, name);
        absent(type.labels().contains(label), operation, "label", label);
        present(beforeLabel.isEmpty() || type.labels().contains(beforeLabel), operation, "label", beforeLabel);
        List<String> labels = new ArrayList<>(type.labels());
        labels.add(beforeLabel.isEmpty() ? labels.size() : labels.indexOf(beforeLabel), label);
        return schema.withEnumTypes(
                plus(schema.enumTypes(), name, type.withLabels(labels)).values());
    }

    static Schema renameEnumValue(
            Schema schema, Operation operation, QualifiedName name, String label, String newLabel) {
        EnumType type = enumType(schema, operation, name);
        present(type.labels().contains(label), operation, "label", label);
        absent(type.labels().contains(newLabel), operation, "label", newLabel);
        List<String> labels = type.labels().stream()
                .map(each -> each.equals(label) ? newLabel : each)
                .toList();
        return schema.withEnumTypes(
                plus(schema.enumTypes(), name, type.withLabels(labels)).values());
    }

    static Table table(Schema schema, Operation operation, QualifiedName name) {
        return found(schema.table(name), operation, "table", () -> name.toString());
    }

    static Column column(Schema schema, Operation operation, QualifiedName table, Identifier name) {
        return found(table(schema, operation, table).column(name), operation, "column", () -> table + "." + name);
    }

    static Constraint constraint(Schema schema, Operation operation, QualifiedName table, Identifier name) {
        return found(
                table(schema, operation, table).constraint(name), operation, "constraint", () -> name + " of " + table);
    }

    static Index index(Schema schema, Operation operation, QualifiedName table, Identifier name) {
        return found(table(schema, operation, table).index(name), operation, "index", () -> name + " of " + table);
    }

    static Sequence sequence(Schema schema, Operation operation, QualifiedName name) {
        return found(schema.sequence(name), operation, "sequence", () -> name.toString());
    }

    static EnumType enumType(Schema schema, Operation operation, QualifiedName name) {
        return found(schema.enumType(name), operation, "type", () -> name.toString());
    }

    static void noType(Schema schema, Operation operation, QualifiedName name) {
        boolean present =
                schema.enumTypes().containsKey(name) || schema.compositeTypes().containsKey(name);
        absent(present, operation, "type", name);
    }

    static void unused(Schema schema, Operation operation, QualifiedName type) {
        References.usersOf(schema, type).findFirst().ifPresent(user -> {
            throw refusal(operation, user + " of that type", "exists still");
        });
    }

    static <T> T found(Optional<T> object, Operation operation, String what, Supplier<String> name) {
        return object.orElseThrow(() -> refusal(operation, what, name.get(), "does not exist"));
    }

    private static void present(boolean present, Operation operation, String what, Object name) {
        if (!present) {
            throw refusal(operation, what, name.toString(), "does not exist");
        }
    }

    static void absent(boolean present, Operation operation, String what, Object name) {
        if (present) {
            throw refusal(operation, what, name.toString(), "exists already");
        }
    }

    private static RetortException refusal(Operation operation, String what, String name, String fact) {
        return refusal(operation, what + " '" + name + "'", fact);
    }

    private static RetortException refusal(Operation operation, String object, String fact) {
        return RetortException.revision("Cannot " + operation.directive().replace('_', ' ') + " '" + operation.subject()
                + "': " + object + " " + fact + " at this point");
    }

    static <K extends Comparable<K>, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        Map<K, V> changed = new TreeMap<>(map);
        changed.put(key, value);
        return changed;
    }

    static <K extends Comparable<K>, V> Map<K, V> minus(Map<K, V> map, K key) {
        Map<K, V> changed = new TreeMap<>(map);
        changed.remove(key);
        return changed;
    }
}
