package dev.retort.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table. Columns keep the order of their source for a person to read, but two tables whose columns differ in order alone
 * are equal: no database lets a column move.
 *
 * @param name the table's name
 * @param columns the columns by name, in the order of their source
 * @param constraints the constraints, sorted by kind, columns and name
 * @param indexes the indexes of their own, sorted by keys and name
 * @param comment the table's comment, empty for none
 */
public record Table(
        QualifiedName name,
        Map<Identifier, Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        String comment) {

    private static final Comparator<Constraint> CONSTRAINT_ORDER = Comparator.<Constraint, ConstraintKind>comparing(
                    Constraint::kind)
            .thenComparing(Constraint::columns, Table::compareNames)
            .thenComparing(Constraint::name)
            .thenComparing(Object::toString);

    /** A key's own text would do as well, but takes most of the time of making a table. */
    private static final Comparator<Index> INDEX_ORDER = Comparator.<Index, String>comparing(
                    index -> index.keys().stream()
                            .map(key -> key.column() + ", " + key.expression())
                            .collect(Collectors.joining("], ", "", "]]")))
            .thenComparing(Index::name)
            .thenComparing(Object::toString);

    public Table {
        Objects.requireNonNull(name, "name");
        constraints = constraints.stream().sorted(CONSTRAINT_ORDER).toList();
        columns = Collections.unmodifiableMap(keyColumnsNotNull(columns, constraints));
        indexes = indexes.stream().sorted(INDEX_ORDER).toList();
        Objects.requireNonNull(comment, "comment");
    }

    /** A table of these columns and nothing else. */
    public static Table of(QualifiedName name, Collection<Column> columns) {
        return new Table(name, byName(columns), List.of(), List.of(), "");
    }

    public Optional<Column> column(Identifier columnName) {
        return Optional.ofNullable(columns.get(columnName));
    }

    public Optional<PrimaryKey> primaryKey() {
        return constraints(PrimaryKey.class).findFirst();
    }

    /** The constraints of one kind, in their order. */
    public <C extends Constraint> Stream<C> constraints(Class<C> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast);
    }

    public Optional<Constraint> constraint(Identifier constraintName) {
        return constraints.stream()
                .filter(constraint -> constraint.name().equals(constraintName))
                .findFirst();
    }

    public Optional<Index> index(Identifier indexName) {
        return indexes.stream().filter(index -> index.name().equals(indexName)).findFirst();
    }

    public Table withName(QualifiedName other) {
        return new Table(other, columns, constraints, indexes, comment);
    }

    public Table withColumns(Collection<Column> other) {
        return new Table(name, byName(other), constraints, indexes, comment);
    }

    public Table withConstraints(List<? extends Constraint> other) {
        return new Table(name, columns, List.copyOf(other), indexes, comment);
    }

    public Table withIndexes(List<Index> other) {
        return new Table(name, columns, constraints, other, comment);
    }

    public Table withComment(String other) {
        return new Table(name, columns, constraints, indexes, other);
    }

    /** This table with every constraint put through {@code change}. */
    public Table mapConstraints(UnaryOperator<Constraint> change) {
        return withConstraints(constraints.stream().map(change).toList());
    }

    /** No column of a primary key accepts null; holding that here makes "unsaid" equal to "said". */
    private static Map<Identifier, Column> keyColumnsNotNull(
            Map<Identifier, Column> columns, List<Constraint> constraints) {
        Map<Identifier, Column> effective = new LinkedHashMap<>(columns);
        for (Constraint constraint : constraints) {
            if (constraint instanceof PrimaryKey key) {
                key.columns()
                        .forEach(
                                name -> effective.computeIfPresent(name, (same, column) -> column.withNullable(false)));
            }
        }
        return effective;
    }

    private static Map<Identifier, Column> byName(Collection<Column> columns) {
        Map<Identifier, Column> byName = new LinkedHashMap<>();
        for (Column column : columns) {
            if (byName.put(column.name(), column) != null) {
                throw new IllegalArgumentException("column " + column.name() + " stands twice");
            }
        }
        return byName;
    }

    /** Of two lists that begin alike, the longer one comes first. */
    private static int compareNames(List<Identifier> left, List<Identifier> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int byName = left.get(i).compareTo(right.get(i));
            if (byName != 0) {
                return byName;
            }
        }
        return Integer.compare(right.size(), left.size());
    }
}
