package dev.retort.introspector;

import dev.retort.dialect.Server;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the indexes of H2's tables, except those that H2 made for a constraint. */
final class H2Indexes {

    private static final String INDEXES = """
            SELECT INDEX_SCHEMA, INDEX_NAME, TABLE_SCHEMA, TABLE_NAME, INDEX_TYPE_NAME, %s AS NULLS_DISTINCT
            FROM INFORMATION_SCHEMA.INDEXES
            WHERE NOT IS_GENERATED
            ORDER BY INDEX_SCHEMA, INDEX_NAME
            """;

    private static final String KEYS = """
            SELECT INDEX_SCHEMA, INDEX_NAME, COLUMN_NAME, ORDERING_SPECIFICATION, NULL_ORDERING
            FROM INFORMATION_SCHEMA.INDEX_COLUMNS
            ORDER BY INDEX_SCHEMA, INDEX_NAME, ORDINAL_POSITION
            """;

    /** An index by its names as they are stored. */
    private record Key(String schema, String name) {

        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getString("INDEX_SCHEMA"), row.getString("INDEX_NAME"));
        }
    }

    private record Head(Key key, H2Tables.Key table, Index frame) {}

    private final StoredNames names;
    private final H2Settings settings;

    H2Indexes(StoredNames names, H2Settings settings) {
        this.names = names;
        this.settings = settings;
    }

    /** Whether the catalog has the columns {@code NULLS_DISTINCT}; before them nulls were always distinct. */
    static boolean tellsNullsDistinct(Server server) {
        return server.isAtLeast(2, 2);
    }

    void read(Catalog catalog, Map<H2Tables.Key, TableParts> tables) {
        Map<Key, List<IndexKey>> keys = new HashMap<>();
        catalog.read(
                "index columns",
                KEYS,
                row -> keys.computeIfAbsent(Key.of(row), any -> new ArrayList<>())
                        .add(key(row)));
        String nullsDistinct = tellsNullsDistinct(names.dialect().server()) ? "NULLS_DISTINCT" : "'YES'";
        for (Head head : catalog.read("indexes", INDEXES.formatted(nullsDistinct), this::head)) {
            TableParts table = tables.get(head.table());
            if (table != null) {
                table.add(head.frame().withKeys(keys.get(head.key())));
            }
        }
    }

    private Head head(ResultSet row) throws SQLException {
        String type = row.getString("INDEX_TYPE_NAME");
        Identifier name = names.name(row.getString("INDEX_NAME"));
        Index frame = Index.of(name, List.of())
                .withUnique(type.contains("UNIQUE"))
                .withNullsDistinct(settings.nullsDistinct(row.getString("NULLS_DISTINCT")))
                .withMethod(method(type));
        return new Head(Key.of(row), H2Tables.Key.of(row), frame);
    }

    private static String method(String type) {
        if (type.contains("HASH")) {
            return "hash";
        }
        return type.contains("SPATIAL") ? "spatial" : Index.BTREE;
    }

    private IndexKey key(ResultSet row) throws SQLException {
        boolean descending = row.getString("ORDERING_SPECIFICATION").equals("DESC");
        String nullOrdering = row.getString("NULL_ORDERING");
        boolean unsaid = nullOrdering == null || nullOrdering.equals("FIRST") == settings.nullsFirst(descending);
        return IndexKey.column(names.name(row.getString("COLUMN_NAME")))
                .withDescending(descending)
                .withNullOrder(unsaid ? NullOrder.DEFAULT : NullOrder.valueOf(nullOrdering));
    }
}
