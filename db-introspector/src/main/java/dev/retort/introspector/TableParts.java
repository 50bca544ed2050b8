package dev.retort.introspector;

import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table while its parts come in, kind by kind. */
final class TableParts {

    private final QualifiedName name;
    private final String comment;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Integer, Identifier> numbered = new HashMap<>();
    private final Map<Integer, String> collations = new HashMap<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();

    TableParts(QualifiedName name, String comment) {
        this.name = name;
        this.comment = comment;
    }

    QualifiedName name() {
        return name;
    }

    void add(Column column) {
        columns.add(column);
    }

    /** Adds a column to which others refer by its number, with the number of its collation. */
    void add(Column column, int number, String collation) {
        columns.add(column);
        numbered.put(number, column.name());
        collations.put(number, collation);
    }

    /** The number of a column's collation. */
    String collation(int number) {
        return collations.get(number);
    }

    /** Whether a column has the collation of that number. */
    boolean hasCollation(String collation) {
        return collations.containsValue(collation);
    }

    /** The names of columns by their numbers. */
    List<Identifier> columnNames(List<Integer> numbers) {
        return numbers.stream().map(numbered::get).toList();
    }

    void add(Constraint constraint) {
        constraints.add(constraint);
    }

    void add(Index index) {
        indexes.add(index);
    }

    Table table() {
        Map<Identifier, Column> byName = new LinkedHashMap<>();
        columns.forEach(column -> byName.put(column.name(), column));
        return new Table(name, byName, constraints, indexes, comment);
    }
}
