package dev.retort.scanner.hibernate;

import dev.retort.scanner.sql.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.Table;

/** Collects what a mapping asks for and a schema value cannot hold. */
final class Warnings {

    private final List<String> sentences = new ArrayList<>();

    void about(Table table) {
        if (table.getCatalog() != null) {
            sentences.add("Table " + table.getName() + " asks for catalog " + table.getCatalog()
                    + ", which Retort does not compare; give it a database of its own (-n).");
        }
        unread(table, MappingAccess.options(table));
        unread(table, MappingAccess.extraDeclarations(table));
        for (Index index : table.getIndexes().values()) {
            String unread = IndexOptions.parse(MappingAccess.options(index)).unread();
            if (!unread.isEmpty()) {
                sentences.add("Index " + index.getName() + " of table " + table.getName() + " asks for '" + unread
                        + "', which Retort does not compare; write it into the revision by hand.");
            }
        }
    }

    private void unread(Table table, String text) {
        if (!text.isEmpty()) {
            sentences.add("Table " + table.getName() + " asks for '" + text
                    + "', which Retort does not compare; write it into the revision by hand.");
        }
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
