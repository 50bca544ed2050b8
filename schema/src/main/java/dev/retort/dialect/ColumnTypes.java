package dev.retort.dialect;

import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of the columns that an expression speaks of. Only where a column's type is known can a conversion that the
 * database added be told from one that changes the meaning.
 *
 * @param types the canonical types by the columns' names as SQL has to write them
 */
record ColumnTypes(Map<String, SqlType> types) {

    static final ColumnTypes UNKNOWN = new ColumnTypes(Map.of());

    /** The columns of a table whose types are canonical already. */
    static ColumnTypes of(Table table, Names names) {
        Map<String, SqlType> types = new TreeMap<>();
        table.columns().values().forEach(column -> types.put(names.quote(column.name()), column.type()));
        return new ColumnTypes(types);
    }

    Optional<SqlType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }
}
