package dev.retort;

import dev.retort.operation.AlterColumn;
import dev.retort.operation.ColumnChange.SetType;
import dev.retort.operation.CreateConstraint;
import dev.retort.operation.Operation;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a version of Hibernate asks of a schema that the one before did not, as far as an operation shows it. The versions are
 * those that {@code docs/compatibility.md} measures.
 */
enum HibernateChange {
    WHOLE_SECONDS(7, 1, "a LocalTime has whole seconds") {
        @Override
        boolean brings(Operation operation, Schema from, Schema to) {
            return operation instanceof AlterColumn alteration
                    && alteration.changes().size() == 1
                    && alteration.changes().get(0) instanceof SetType set
                    && isTime(set.type(), List.of(List.of(0)))
                    && column(operation, from)
                            .filter(before -> isTime(before.type(), List.of(List.of(), List.of(6))))
                            .isPresent();
        }
    },
    SUBCLASS_CHECK(7, 1, "the columns of a single-table subclass are guarded by a check") {
        @Override
        boolean brings(Operation operation, Schema from, Schema to) {
            return isNewCheck(operation, GUARD, from, to);
        }
    },
    VIRTUAL_COLUMN(7, 2, "a generated column is virtual on PostgreSQL 18") {
        @Override
        boolean brings(Operation operation, Schema from, Schema to) {
            Optional<Column> before = column(operation, from);
            Optional<Column> after = column(operation, to);
            return before.filter(column -> isGenerated(column, true)).isPresent()
                    && after.filter(column -> isGenerated(column, false)
                                    && column.type().equals(before.get().type()))
                            .isPresent();
        }
    },
    ORDER_CHECK(7, 3, "an order column may not be negative") {
        @Override
        boolean brings(Operation operation, Schema from, Schema to) {
            return isNewCheck(operation, NOT_NEGATIVE, from, to);
        }
    },
    UNIQUE_ELEMENTS(7, 4, "the elements of a set are unique with their owner") {
        @Override
        boolean brings(Operation operation, Schema from, Schema to) {
            return operation instanceof CreateConstraint creation
                    && creation.constraint() instanceof UniqueConstraint unique
                    && from.table(creation.table()).isPresent()
                    && to.table(creation.table())
                            .filter(table -> isCollection(table)
                                    && new TreeSet<>(unique.columns())
                                            .equals(table.columns().keySet()))
                            .isPresent();
        }
    };

    private static final Pattern GUARD = Pattern.compile(
            "\"?[\\w$]+\"? (?:<> '[^']*'|not in \\(.*\\)) or .*is not null.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern NOT_NEGATIVE = Pattern.compile("\"?[^\"]+\"? >= 0");

    private final HibernateVersion since;
    private final String effect;

    HibernateChange(int major, int minor, String effect) {
        this.since = HibernateVersion.of(major, minor);
        this.effect = effect;
    }

    /** The first version that does it. */
    HibernateVersion since() {
        return since;
    }

    /** What it does, and since when: {@code since 7.1 a LocalTime has whole seconds}. */
    String reason() {
        return "since " + since.text() + " " + effect;
    }

    /** Whether the operation does what this version does by itself. */
    abstract boolean brings(Operation operation, Schema from, Schema to);

    private static boolean isTime(SqlType type, List<List<Integer>> precisions) {
        return type instanceof SqlType.BuiltIn time
                && time.name().equals("time")
                && precisions.contains(time.arguments());
    }

    private static boolean isGenerated(Column column, boolean stored) {
        return column.value() instanceof ColumnValue.Generated generated && generated.stored() == stored;
    }

    /** A check on a table that was there before, of columns that were. */
    private static boolean isNewCheck(Operation operation, Pattern shape, Schema from, Schema to) {
        if (!(operation instanceof CreateConstraint creation)
                || !(creation.constraint() instanceof CheckConstraint check)
                || !shape.matcher(check.expression()).matches()) {
            return false;
        }
        Optional<Table> before = from.table(creation.table());
        return before.isPresent()
                && to.table(creation.table()).stream()
                        .flatMap(table -> table.columns().keySet().stream())
                        .filter(column -> !before.get().columns().containsKey(column))
                        .noneMatch(column -> check.expression().contains(column.text()));
    }

    /** The table of a collection that has no key of its own. */
    private static boolean isCollection(Table table) {
        return table.constraints().stream().noneMatch(PrimaryKey.class::isInstance);
    }

    private static Optional<Column> column(Operation operation, Schema schema) {
        Identifier name = operation.subject().member();
        return schema.table(operation.subject().owner()).flatMap(table -> table.column(name));
    }
}
