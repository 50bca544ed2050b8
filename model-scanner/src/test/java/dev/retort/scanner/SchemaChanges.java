package dev.retort.scanner;

import dev.retort.dialect.Dialect;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What differs between two schemas of one model, in words that say the kind of change and not its place, so that equal changes
 * can be counted.
 */
final class SchemaChanges {

    /**
     * One change.
     *
     * @param what its kind: {@code column type time(6) becomes time(0)}
     * @param where the object: {@code columnsmodel$types.clocktime}
     */
    record Change(String what, String where) {}

    private final Dialect dialect;
    private final List<Change> changes = new ArrayList<>();

    private SchemaChanges(Dialect dialect) {
        this.dialect = dialect;
    }

    static List<Change> between(Schema before, Schema after, Dialect dialect) {
        SchemaChanges changes = new SchemaChanges(dialect);
        changes.onlyIn("table", before.tables(), after.tables());
        changes.onlyIn("sequence", before.sequences(), after.sequences());
        changes.onlyIn("enumeration type", before.enumTypes(), after.enumTypes());
        before.sequences()
                .forEach((name, sequence) -> after.sequence(name)
                        .filter(other -> !other.equals(sequence))
                        .ifPresent(other -> changes.add("sequence altered", name)));
        before.tables().forEach((name, table) -> after.table(name).ifPresent(other -> changes.compare(table, other)));
        return List.copyOf(changes.changes);
    }

    private void onlyIn(String kind, Map<?, ?> before, Map<?, ?> after) {
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> add(kind + " goes", name));
        after.keySet().stream().filter(name -> !before.containsKey(name)).forEach(name -> add(kind + " comes", name));
    }

    private void compare(Table before, Table after) {
        before.columns().forEach((name, column) -> {
            String where = before.name() + "." + name;
            after.column(name).ifPresentOrElse(other -> compare(column, other, where), () -> add("column goes", where));
        });
        after.columns().keySet().stream()
                .filter(name -> before.column(name).isEmpty())
                .forEach(name -> add("column comes", before.name() + "." + name));
        if (!before.comment().equals(after.comment())) {
            add("comment of a table altered", before.name());
        }
        members(
                before,
                before.constraints(),
                after.constraints(),
                constraint -> constraint.withName(Identifier.UNNAMED),
                SchemaChanges::kind);
        members(
                before,
                before.indexes(),
                after.indexes(),
                index -> index.withName(Identifier.UNNAMED),
                index -> "index");
    }

    private void compare(Column before, Column after, String where) {
        if (!before.type().equals(after.type())) {
            add(
                    "type `" + dialect.typeName(before.type()) + "` becomes `" + dialect.typeName(after.type()) + "`",
                    where);
        }
        if (before.nullable() != after.nullable()) {
            add(after.nullable() ? "column becomes nullable" : "column becomes not null", where);
        }
        if (!before.value().equals(after.value())) {
            add("column " + value(before.value()) + " becomes " + value(after.value()), where);
        }
        if (!before.comment().equals(after.comment())) {
            add("comment of a column altered", where);
        }
        if (!before.collation().equals(after.collation())) {
            add("collation altered", where);
        }
    }

    private static String value(ColumnValue value) {
        if (value instanceof ColumnValue.Generated generated) {
            return generated.stored() ? "generated and stored" : "generated and virtual";
        }
        return value instanceof ColumnValue.None
                ? "without default"
                : "with " + value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String kind(Constraint constraint) {
        return constraint.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Members are the same as far as they are built the same; of those, names may differ. */
    private <T> void members(
            Table table, List<T> before, List<T> after, UnaryOperator<T> unnamed, Function<T, String> kind) {
        List<T> gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        List<T> come = new ArrayList<>(after);
        before.forEach(come::remove);
        for (T member : List.copyOf(gone)) {
            come.stream()
                    .filter(other -> unnamed.apply(other).equals(unnamed.apply(member)))
                    .findFirst()
                    .ifPresent(other -> {
                        add(kind.apply(member) + " gets another name", table.name());
                        gone.remove(member);
                        come.remove(other);
                    });
        }
        gone.forEach(member -> add(kind.apply(member) + " goes", place(table, member)));
        come.forEach(member -> add(kind.apply(member) + " comes", place(table, member)));
    }

    private static String place(Table table, Object member) {
        if (member instanceof CheckConstraint check) {
            return table.name() + ": `" + check.expression() + "`";
        }
        return member instanceof Constraint constraint
                ? table.name() + " " + constraint.columns()
                : table.name() + " " + ((Index) member).name();
    }

    private void add(String what, Object where) {
        changes.add(new Change(what, where.toString()));
    }
}
