package dev.retort.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Whether a schema is what was wanted, told without the means of the comparison under test. */
final class Likeness {

    private Likeness() {}

    /** Fails unless they are equal but for what a comparison is to overlook. */
    static void assertReached(Schema reached, Schema wanted) {
        assertThat(reached.namespaces()).isEqualTo(wanted.namespaces());
        assertThat(reached.sequences()).isEqualTo(wanted.sequences());
        assertThat(reached.enumTypes().keySet()).isEqualTo(wanted.enumTypes().keySet());
        reached.enumTypes()
                .forEach((name, type) -> assertThat(type.labels())
                        .containsExactlyInAnyOrderElementsOf(
                                wanted.enumTypes().get(name).labels()));
        assertThat(reached.tables().keySet()).isEqualTo(wanted.tables().keySet());
        reached.tables()
                .forEach((name, table) -> assertReached(table, wanted.tables().get(name)));
    }

    private static void assertReached(Table reached, Table wanted) {
        assertThat(reached.comment()).isEqualTo(wanted.comment());
        assertThat(columns(reached)).isEqualTo(columns(wanted));
        List<Object> remaining = new ArrayList<>();
        reached.constraints().forEach(constraint -> remaining.add(plain(constraint)));
        reached.indexes().forEach(index -> remaining.add(plain(index)));
        List<Object> unnamed = new ArrayList<>();
        for (Constraint constraint : wanted.constraints()) {
            if (constraint.name().isUnnamed()) {
                unnamed.add(plain(constraint));
            } else {
                assertThat(remaining.remove(plain(constraint)))
                        .as(constraint + " of " + reached)
                        .isTrue();
            }
        }
        for (Index index : wanted.indexes()) {
            if (index.name().isUnnamed()) {
                unnamed.add(plain(index));
            } else {
                assertThat(remaining.remove(plain(index)))
                        .as(index + " of " + reached)
                        .isTrue();
            }
        }
        assertThat(remaining.stream().map(Likeness::nameless).toList()).containsExactlyInAnyOrderElementsOf(unnamed);
    }

    private static TreeMap<Identifier, Column> columns(Table table) {
        TreeMap<Identifier, Column> columns = new TreeMap<>();
        table.columns()
                .forEach((name, column) -> columns.put(
                        name,
                        column.type() instanceof SqlType.Enumeration enumeration
                                ? column.withType(new SqlType.Enumeration(
                                        enumeration.labels().stream().sorted().toList()))
                                : column));
        return columns;
    }

    /** The constraint with the columns of a foreign key in alphabetical order. */
    private static Constraint plain(Constraint constraint) {
        if (!(constraint instanceof ForeignKey key)) {
            return constraint;
        }
        TreeMap<Identifier, Identifier> columns = new TreeMap<>();
        for (int i = 0; i < key.columns().size(); i++) {
            columns.put(key.columns().get(i), key.targetColumns().get(i));
        }
        return key.withTarget(key.target(), List.copyOf(columns.values())).withColumns(List.copyOf(columns.keySet()));
    }

    /** A unique index over plain columns as the unique constraint that says the same. */
    private static Object plain(Index index) {
        boolean plain = index.equals(
                        Index.of(index.name(), index.keys()).withUnique(true).withNullsDistinct(index.nullsDistinct()))
                && index.keys().stream()
                        .allMatch(key -> !key.isExpression() && key.equals(IndexKey.column(key.column())));
        return plain
                ? new UniqueConstraint(
                        index.name(),
                        index.keys().stream().map(IndexKey::column).toList(),
                        index.nullsDistinct(),
                        Deferral.NOT_DEFERRABLE)
                : index;
    }

    private static Object nameless(Object member) {
        return member instanceof Constraint constraint
                ? constraint.withName(Identifier.UNNAMED)
                : ((Index) member).withName(Identifier.UNNAMED);
    }
}
