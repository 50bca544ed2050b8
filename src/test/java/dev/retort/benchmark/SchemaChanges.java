package dev.retort.benchmark;

import dev.retort.schema.Column;
import dev.retort.schema.Identifier;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Makes a schema that is a few revisions behind. */
final class SchemaChanges {

    private static final int ONE_IN = 20;

    private SchemaChanges() {}

    /** The schema with one table in twenty, at least one, that lacks an index and has another type for one column. */
    static Schema inOneTableOfTwenty(Schema schema) {
        List<Table> tables = new ArrayList<>(schema.tables().values());
        for (int i = 0; i < tables.size(); i += ONE_IN) {
            tables.set(i, changed(tables.get(i)));
        }
        return schema.withTables(tables);
    }

    private static Table changed(Table table) {
        List<Column> columns = new ArrayList<>(table.columns().values());
        columns.replaceAll(column ->
                column.name().equals(Identifier.of("quantity")) ? column.withType(SqlType.of("bigint")) : column);
        return table.withColumns(columns)
                .withIndexes(table.indexes().subList(1, table.indexes().size()));
    }
}
