package dev.retort.scanner.hibernate;

import dev.retort.scanner.sql.ColumnDefinition;
import dev.retort.scanner.sql.ConstraintOptions;
import dev.retort.scanner.sql.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** Collects what a mapping asks for and a schema value cannot hold. */
final class Warnings {

    private final List<String> sentences;

    Warnings(List<String> first) {
        this.sentences = new ArrayList<>(first);
    }

    void about(Table table) {
        if (table.getCatalog() != null) {
            sentences.add("Table " + table.getName() + " asks for catalog " + table.getCatalog()
                    + ", which Retort does not compare; give it a database of its own (-n).");
        }
        String name = "Table " + table.getName();
        unread(name, MappingAccess.options(table));
        unread(name, MappingAccess.extraDeclarations(table));
        String of = " of table " + table.getName();
        table.getIndexes().values().forEach(index -> unread("Index " + index.getName() + of, index(index)));
        table.getUniqueKeys().values().forEach(key -> unread("Unique constraint " + key.getName() + of, unique(key)));
        MappingAccess.foreignKeys(table).forEach(key -> unread("Foreign key " + key.getName() + of, options(key)));
        table.getChecks().forEach(check -> unread("Check" + of, MappingAccess.options(check)));
        for (Column column : table.getColumns()) {
            unread("Column " + column.getName() + of, definition(column));
            column.getCheckConstraints()
                    .forEach(check -> unread("Check of column " + column.getName() + of, MappingAccess.options(check)));
        }
    }

    private static String definition(Column column) {
        String written = column.getSqlType() == null ? "" : column.getSqlType();
        return ColumnDefinition.parse(written + " " + MappingAccess.options(column))
                .unread();
    }

    private static String index(Object index) {
        return IndexOptions.parse(MappingAccess.options(index)).unread();
    }

    /** A unique key with a condition is read as an index. */
    private static String unique(Object key) {
        IndexOptions asIndex = IndexOptions.parse(MappingAccess.options(key));
        return asIndex.predicate().isEmpty() ? options(key) : asIndex.unread();
    }

    private static String options(Object constraint) {
        return ConstraintOptions.unread(MappingAccess.options(constraint));
    }

    private void unread(String what, String text) {
        if (!text.isEmpty()) {
            sentences.add(what + " asks for '" + text
                    + "', which Retort does not compare; write it into the revision by hand.");
        }
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
