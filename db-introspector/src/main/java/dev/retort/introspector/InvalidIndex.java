package dev.retort.introspector;

import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;

/**
 * An index that a concurrent build left behind when it failed, or that one under way has not finished: the database keeps it and
 * does not use it.
 *
 * @param table the table
 * @param index the index
 */
public record InvalidIndex(QualifiedName table, Index index) {

    /** Whether the schema has an index of that name, or one over the same keys that it leaves unnamed. */
    boolean isWantedBy(Schema schema) {
        return schema.table(table).stream()
                .flatMap(wanted -> wanted.indexes().stream())
                .anyMatch(wanted ->
                        wanted.name().equals(index.name()) || wanted.equals(index.withName(Identifier.UNNAMED)));
    }

    String notice() {
        return "The index '" + index.name() + "' of '" + table
                + "' is invalid, as a concurrent build that failed leaves it, and is left alone: build it anew with REINDEX"
                + " INDEX CONCURRENTLY, or drop it";
    }
}
