package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the indexes of one table by JDBC alone, which tells neither why an index is there nor a unique constraint from a unique
 * index. A unique one over plain columns reads as a constraint, one over the columns of the primary key is part of that, and one
 * that has a foreign key's name or H2's name for such an index is the foreign key's.
 */
final class PortableIndexes {

    private final DatabaseMetaData metaData;
    private final Dialect dialect;

    PortableIndexes(DatabaseMetaData metaData, Dialect dialect) {
        this.metaData = metaData;
        this.dialect = dialect;
    }

    /** The table with its indexes and unique constraints, given its columns and keys. */
    Table read(PortableSchema schema, String stored, Table table) throws SQLException {
        List<Index> indexes = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>(table.constraints());
        for (Index index : all(schema, stored, table)) {
            if (isPlain(index) && index.unique()) {
                List<Identifier> columns =
                        index.keys().stream().map(IndexKey::column).toList();
                if (!isPrimaryKey(table, columns)) {
                    constraints.add(new UniqueConstraint(index.name(), columns, true, Deferral.NOT_DEFERRABLE));
                }
            } else if (!servesForeignKey(table, index)) {
                indexes.add(index);
            }
        }
        return table.withConstraints(constraints).withIndexes(indexes);
    }

    private static boolean isPlain(Index index) {
        return index.predicate().isEmpty()
                && index.keys().stream().noneMatch(key -> key.isExpression() || key.descending());
    }

    private static boolean isPrimaryKey(Table table, List<Identifier> columns) {
        return table.primaryKey()
                .map(PrimaryKey::columns)
                .filter(columns::equals)
                .isPresent();
    }

    private static boolean servesForeignKey(Table table, Index index) {
        return table.constraints(ForeignKey.class)
                .map(ForeignKey::name)
                .anyMatch(name -> index.name().equals(name)
                        || index.name().text().matches("\\Q" + name.text() + "\\E_index_[0-9a-f]+"));
    }

    private List<Index> all(PortableSchema schema, String stored, Table table) throws SQLException {
        Map<String, List<IndexKey>> keys = new LinkedHashMap<>();
        Map<String, Index> frames = new LinkedHashMap<>();
        try (ResultSet rows = metaData.getIndexInfo(schema.catalog(), schema.schema(), stored, false, true)) {
            while (rows.next()) {
                String name = rows.getString("INDEX_NAME");
                if (rows.getInt("TYPE") != DatabaseMetaData.tableIndexStatistic && name != null) {
                    keys.computeIfAbsent(name, any -> new ArrayList<>()).add(key(rows, table));
                    frames.put(name, frame(name, rows));
                }
            }
        }
        return frames.entrySet().stream()
                .map(entry -> entry.getValue().withKeys(keys.get(entry.getKey())))
                .toList();
    }

    private Index frame(String name, ResultSet row) throws SQLException {
        boolean hashed = row.getInt("TYPE") == DatabaseMetaData.tableIndexHashed;
        return Index.of(dialect.fromStored(name), List.of())
                .withUnique(!row.getBoolean("NON_UNIQUE"))
                .withMethod(hashed ? "hash" : Index.BTREE)
                .withPredicate(Catalog.text(row, "FILTER_CONDITION"));
    }

    private IndexKey key(ResultSet row, Table table) throws SQLException {
        String text = Catalog.text(row, "COLUMN_NAME");
        Identifier column = dialect.fromStored(text);
        IndexKey key = table.column(column).isPresent() ? IndexKey.column(column) : IndexKey.expression(text);
        return key.withDescending("D".equals(row.getString("ASC_OR_DESC")));
    }
}
