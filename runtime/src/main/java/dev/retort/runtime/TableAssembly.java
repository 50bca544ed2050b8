package dev.retort.runtime;

import dev.retort.error.RetortException;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintKind;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the elements of a {@code createTable} together, and refuses those that cannot stand side by side. */
final class TableAssembly {

    private final QualifiedName name;
    private final Map<Identifier, Column> columns = new LinkedHashMap<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private String comment = "";

    private TableAssembly(QualifiedName name) {
        this.name = name;
    }

    static Table assemble(QualifiedName name, TableElement... elements) {
        TableAssembly table = new TableAssembly(name);
        for (TableElement element : elements) {
            Notation.present(element, "An element of table '" + name + "'", "write one of Definitions, or nothing")
                    .addTo(table);
        }
        table.constraints.forEach(table::requireColumns);
        return new Table(name, table.columns, table.constraints, List.of(), table.comment);
    }

    void add(Column column) {
        if (columns.putIfAbsent(column.name(), column) != null) {
            throw RetortException.revision("Column '" + column.name() + "' stands twice in table '" + name + "'");
        }
    }

    void add(Constraint constraint) {
        if (constraint.kind() == ConstraintKind.PRIMARY_KEY
                && constraints.stream().anyMatch(each -> each.kind() == ConstraintKind.PRIMARY_KEY)) {
            throw RetortException.revision("Table '" + name
                    + "' has two primary keys: write one, primaryKey(\"a\", \"b\"), over all its columns");
        }
        constraints.add(constraint);
    }

    void comment(String text) {
        if (!comment.isEmpty()) {
            throw RetortException.revision("Table '" + name + "' has two comments");
        }
        comment = text;
    }

    private void requireColumns(Constraint constraint) {
        for (Identifier column : constraint.columns()) {
            if (!columns.containsKey(column)) {
                throw RetortException.revision("The " + constraint.kind().words() + " of table '" + name
                        + "' is over column '" + column + "', which the table does not have");
            }
        }
    }
}
