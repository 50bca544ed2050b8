package dev.retort.introspector;

import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullOrder;
import dev.retort.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the indexes of PostgreSQL's tables, except those that carry a constraint. */
final class PostgresIndexes {

    /**
     * One row for each index; of what {@code indkey} holds, the first {@code indnkeyatts} are keys and the others included.
     *
     * <p>Columns come as numbers, because the columns of the tables are read already. Expressions and operator classes are
     * asked for only where an index has one, or one that is not the default, which few have. An operator class that the session
     * finds without a schema is known by its bare name, as a type is ({@link PostgresColumns}).
     */
    private static final String INDEXES = """
            SELECT i.indrelid, c.relname, i.indisunique, i.indisvalid, am.amname, i.indnkeyatts,
                   i.indkey::int2[] AS columns, i.indoption::int2[] AS options,
                   coalesce({nulls_not_distinct}, false) AS nulls_not_distinct,
                   pg_get_expr(i.indpred, i.indrelid) AS predicate,
                   i.indcollation::oid[]::text[] AS collations,
                   CASE WHEN NOT i.indcollation::oid[] <@ '{0,100}' THEN ARRAY(
                       SELECT coalesce(part, '')::text
                       FROM unnest(i.indcollation::oid[]) WITH ORDINALITY k (number, position)
                       LEFT JOIN pg_collation co ON co.oid = k.number
                       LEFT JOIN pg_namespace n ON n.oid = co.collnamespace
                       CROSS JOIN unnest(ARRAY[n.nspname, co.collname]) WITH ORDINALITY p (part, place)
                       ORDER BY k.position, p.place) END AS collation_names,
                   CASE WHEN i.indexprs IS NOT NULL THEN ARRAY(
                       SELECT CASE WHEN i.indkey[position - 1] = 0
                           THEN pg_get_indexdef(i.indexrelid, position, false) END
                       FROM generate_series(1, i.indnkeyatts) position
                       ORDER BY position) END AS expressions,
                   CASE WHEN NOT i.indclass::oid[] <@ ARRAY(SELECT oid FROM pg_opclass WHERE opcdefault) THEN ARRAY(
                       SELECT CASE WHEN oc.opcdefault THEN ''
                           WHEN n.nspname = 'pg_catalog' OR n.nspname = ANY (?) THEN quote_ident(oc.opcname)
                           ELSE quote_ident(n.nspname) || '.' || quote_ident(oc.opcname) END
                       FROM unnest(i.indclass::oid[]) WITH ORDINALITY k (class, position)
                       JOIN pg_opclass oc ON oc.oid = k.class
                       JOIN pg_namespace n ON n.oid = oc.opcnamespace
                       ORDER BY k.position) END AS operator_classes
            FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid
            JOIN pg_am am ON am.oid = c.relam
            WHERE i.indrelid = ANY (?)
              AND NOT EXISTS (
                  SELECT FROM pg_constraint co
                  WHERE co.conindid = i.indexrelid AND co.contype IN ('p', 'u', 'x'))
            ORDER BY i.indrelid, c.relname
            """;

    /** What PostgreSQL numbers the collation of what has none, and the database's own. */
    private static final String NO_COLLATION = "0";

    private static final String DEFAULT_COLLATION = "100";

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private final StoredNames names;
    private final PostgresSearchPath searchPath;

    PostgresIndexes(StoredNames names, PostgresSearchPath searchPath) {
        this.names = names;
        this.searchPath = searchPath;
    }

    /** Adds the valid indexes to their tables and returns the others. */
    List<InvalidIndex> read(Catalog catalog, Map<Long, TableParts> tables) {
        String nullsNotDistinct = names.dialect().server().isAtLeast(15) ? "i.indnullsnotdistinct" : "NULL::boolean";
        List<InvalidIndex> invalid = new ArrayList<>();
        catalog.read(
                "indexes",
                INDEXES.replace("{nulls_not_distinct}", nullsNotDistinct),
                row -> {
                    TableParts table = tables.get(row.getLong("indrelid"));
                    Index index = index(row, table);
                    if (row.getBoolean("indisvalid")) {
                        table.add(index);
                    } else {
                        invalid.add(new InvalidIndex(table.name(), index));
                    }
                    return index;
                },
                searchPath.schemas().toArray(String[]::new),
                tables.keySet().toArray(Long[]::new));
        return invalid;
    }

    private Index index(ResultSet row, TableParts table) throws SQLException {
        List<Integer> columns = Catalog.numbers(row, "columns");
        int keys = row.getInt("indnkeyatts");
        return Index.of(names.name(row.getString("relname")), keys(row, table, columns.subList(0, keys)))
                .withUnique(row.getBoolean("indisunique"))
                .withNullsDistinct(!row.getBoolean("nulls_not_distinct"))
                .withMethod(row.getString("amname"))
                .withInclude(table.columnNames(columns.subList(keys, columns.size())))
                .withPredicate(Catalog.text(row, "predicate"));
    }

    private List<IndexKey> keys(ResultSet row, TableParts table, List<Integer> columns) throws SQLException {
        List<Identifier> columnNames = table.columnNames(columns);
        List<String> expressions = Catalog.texts(row, "expressions");
        List<String> operatorClasses = Catalog.texts(row, "operator_classes");
        List<Integer> options = Catalog.numbers(row, "options");
        List<IndexKey> keys = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            IndexKey key =
                    columns.get(i) == 0 ? IndexKey.expression(expressions.get(i)) : IndexKey.column(columnNames.get(i));
            boolean descending = (options.get(i) & DESCENDING) != 0;
            boolean nullsFirst = (options.get(i) & NULLS_FIRST) != 0;
            keys.add(key.withDescending(descending)
                    .withNullOrder(nullOrder(descending, nullsFirst))
                    .withCollation(collation(row, table, columns.get(i), i))
                    .withOperatorClass(operatorClasses.isEmpty() ? "" : operatorClasses.get(i)));
        }
        return keys;
    }

    /** The collation of a key, unless it is the column's own, or one that an expression may have from a column. */
    private QualifiedName collation(ResultSet row, TableParts table, int column, int position) throws SQLException {
        String collation = Catalog.texts(row, "collations").get(position);
        boolean own = column == 0
                ? collation.equals(DEFAULT_COLLATION) || table.hasCollation(collation)
                : table.collation(column).equals(collation);
        if (own || collation.equals(NO_COLLATION)) {
            return QualifiedName.UNNAMED;
        }
        List<String> collationNames = Catalog.texts(row, "collation_names");
        return names.collation(
                collationNames.isEmpty()
                        ? List.of("pg_catalog", "default")
                        : collationNames.subList(2 * position, 2 * position + 2));
    }

    /** Nulls count as larger than any value unless something else is said. */
    private static NullOrder nullOrder(boolean descending, boolean nullsFirst) {
        if (descending == nullsFirst) {
            return NullOrder.DEFAULT;
        }
        return nullsFirst ? NullOrder.FIRST : NullOrder.LAST;
    }
}
