package dev.retort.diff;

import dev.retort.operation.ExpressionText;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What objects need, as far as it changes: the columns, keys, types and sequences that they name. What an expression names is
 * read off its text; it may seem to name more than it does, which costs an order that was free.
 */
final class Dependencies {

    private final Map<QualifiedName, Set<Identifier>> columns = new TreeMap<>();
    private final Set<QualifiedName> types = new TreeSet<>();
    private final Set<QualifiedName> sequences;

    Dependencies(Comparison comparison) {
        comparison.tables().forEach((name, change) -> columns.put(name, changingColumns(change)));
        TypeChanges changes = comparison.types();
        changes.created().forEach(type -> types.add(type.name()));
        changes.extended().forEach(type -> types.add(type.name()));
        types.addAll(changes.replaced().keySet());
        changes.dropped().forEach(type -> types.add(type.name()));
        sequences = comparison.changingSequences();
    }

    private static Set<Identifier> changingColumns(TableChange change) {
        Set<Identifier> changing = new TreeSet<>(change.replacedColumns().keySet());
        change.removedColumns().forEach(column -> changing.add(column.name()));
        change.addedColumns().forEach(column -> changing.add(column.name()));
        change.stayingColumns().stream()
                .filter(column -> !column.equals(change.from().columns().get(column.name())))
                .forEach(column -> changing.add(column.name()));
        return changing;
    }

    /** The schema that an object is in, if it is one that the description holds. */
    List<Resource> namespace(Schema schema, Identifier name) {
        return schema.namespaces().contains(name) ? List.of(Resource.namespace(name)) : List.of();
    }

    List<Resource> of(QualifiedName table, Column column) {
        List<Resource> needs = new ArrayList<>();
        TypeChanges.in(column.type()).forEach(type -> needs.add(Resource.type(type)));
        TypeChanges.expressions(column).forEach(expression -> addNamed(needs, expression));
        if (column.value() instanceof ColumnValue.Generated generated) {
            for (Identifier other : columns.getOrDefault(table, Set.of())) {
                if (!other.equals(column.name()) && ExpressionText.mentions(generated.expression(), other)) {
                    needs.add(Resource.column(table, other));
                }
            }
        }
        return needs;
    }

    List<Resource> of(QualifiedName table, Member member) {
        List<Resource> needs = new ArrayList<>();
        needs.add(Resource.table(table));
        columns.getOrDefault(table, Set.of()).stream()
                .filter(member::uses)
                .forEach(column -> needs.add(Resource.column(table, column)));
        member.expressions().forEach(expression -> addNamed(needs, expression));
        member.foreignKey().ifPresent(key -> addTarget(needs, key));
        return needs;
    }

    /** Sequences that the column's default takes values from, and types that it is cast to, if they change. */
    List<Resource> ofDefault(Column column) {
        List<Resource> needs = new ArrayList<>();
        if (column.value() instanceof ColumnValue.Default value) {
            addNamed(needs, value.expression());
        }
        return needs;
    }

    private static void addTarget(Collection<Resource> needs, ForeignKey key) {
        needs.add(Resource.table(key.target()));
        key.targetColumns().forEach(column -> needs.add(Resource.column(key.target(), column)));
        needs.add(Resource.key(key.target(), new TreeSet<>(key.targetColumns())));
    }

    /** A sequence may be named within a literal: {@code nextval('job_seq'::regclass)}. */
    private void addNamed(Collection<Resource> needs, String expression) {
        if (sequences.isEmpty() && types.isEmpty()) {
            return;
        }
        String open = expression.replace('\'', ' ');
        sequences.stream()
                .filter(name -> ExpressionText.mentions(open, name.name()))
                .forEach(name -> needs.add(Resource.sequence(name)));
        types.stream()
                .filter(name -> ExpressionText.mentions(expression, name.name()))
                .forEach(name -> needs.add(Resource.type(name)));
    }
}
