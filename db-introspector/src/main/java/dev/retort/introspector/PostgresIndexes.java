package dev.retort.introspector;

import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the indexes of PostgreSQL's tables, except those that carry a constraint. */
final class PostgresIndexes {

    /** One row for each key, and after the keys one for each column that is only included. */
    private static final String KEYS = """
            SELECT i.indexrelid, i.indrelid, c.relname, i.indisunique, i.indisvalid, am.amname,
                   coalesce({nulls_not_distinct}, false) AS nulls_not_distinct,
                   pg_get_expr(i.indpred, i.indrelid) AS predicate,
                   k.position > i.indnkeyatts AS included,
                   a.attname,
                   CASE WHEN i.indkey[k.position - 1] = 0
                       THEN pg_get_indexdef(i.indexrelid, k.position, false) END AS expression,
                   coalesce(i.indoption[k.position - 1], 0) AS option,
                   CASE WHEN NOT oc.opcdefault
                       THEN CASE WHEN pg_opclass_is_visible(oc.oid) THEN '' ELSE quote_ident(n.nspname) || '.' END
                           || quote_ident(oc.opcname) END AS operator_class
            FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid
            JOIN pg_am am ON am.oid = c.relam
            CROSS JOIN LATERAL generate_series(1, i.indnatts) AS k (position)
            LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k.position - 1]
                AND a.attnum > 0
            LEFT JOIN pg_opclass oc ON oc.oid = i.indclass[k.position - 1]
            LEFT JOIN pg_namespace n ON n.oid = oc.opcnamespace
            WHERE i.indrelid IN ({tables})
              AND NOT EXISTS (
                  SELECT FROM pg_constraint co
                  WHERE co.conindid = i.indexrelid AND co.contype IN ('p', 'u', 'x'))
            ORDER BY i.indrelid, c.relname, k.position
            """;

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    /** One index while its keys come in. */
    private record Parts(long table, Index frame, boolean valid, List<IndexKey> keys, List<Identifier> include) {

        Index index() {
            return frame.withKeys(keys).withInclude(include);
        }
    }

    private final StoredNames names;

    PostgresIndexes(StoredNames names) {
        this.names = names;
    }

    /** Adds the valid indexes to their tables and tells which are not valid. */
    List<String> read(Catalog catalog, PostgresTableSet set, Map<Long, TableParts> tables) {
        String nullsNotDistinct = names.dialect().server().isAtLeast(15) ? "i.indnullsnotdistinct" : "NULL::boolean";
        Map<Long, Parts> indexes = new LinkedHashMap<>();
        catalog.read(
                "indexes",
                set.in(KEYS).replace("{nulls_not_distinct}", nullsNotDistinct),
                row -> {
                    long oid = row.getLong("indexrelid");
                    Parts parts = indexes.containsKey(oid) ? indexes.get(oid) : parts(row);
                    indexes.put(oid, parts);
                    return row.getBoolean("included")
                            ? parts.include().add(names.name(row.getString("attname")))
                            : parts.keys().add(key(row));
                },
                (Object) set.parameter());
        List<String> notices = new ArrayList<>();
        for (Parts parts : indexes.values()) {
            TableParts table = tables.get(parts.table());
            if (parts.valid()) {
                table.add(parts.index());
            } else {
                notices.add("The index '" + parts.frame().name() + "' of '" + table.name()
                        + "' is invalid, as a concurrent build that failed leaves it, and counts as missing:"
                        + " drop it, or build it anew with REINDEX INDEX CONCURRENTLY");
            }
        }
        return notices;
    }

    private Parts parts(ResultSet row) throws SQLException {
        Index frame = Index.of(names.name(row.getString("relname")), List.of())
                .withUnique(row.getBoolean("indisunique"))
                .withNullsDistinct(!row.getBoolean("nulls_not_distinct"))
                .withMethod(row.getString("amname"))
                .withPredicate(Catalog.text(row, "predicate"));
        return new Parts(
                row.getLong("indrelid"), frame, row.getBoolean("indisvalid"), new ArrayList<>(), new ArrayList<>());
    }

    private IndexKey key(ResultSet row) throws SQLException {
        String expression = row.getString("expression");
        IndexKey key = expression == null
                ? IndexKey.column(names.name(row.getString("attname")))
                : IndexKey.expression(expression);
        int option = row.getInt("option");
        boolean descending = (option & DESCENDING) != 0;
        boolean nullsFirst = (option & NULLS_FIRST) != 0;
        return key.withDescending(descending)
                .withNullOrder(nullOrder(descending, nullsFirst))
                .withOperatorClass(Catalog.text(row, "operator_class"));
    }

    /** Nulls count as larger than any value unless something else is said. */
    private static NullOrder nullOrder(boolean descending, boolean nullsFirst) {
        if (descending == nullsFirst) {
            return NullOrder.DEFAULT;
        }
        return nullsFirst ? NullOrder.FIRST : NullOrder.LAST;
    }
}
