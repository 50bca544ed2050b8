package dev.retort.introspector;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.Enforcement;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferencedKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.ReferentialRule;
import dev.retort.schema.UniqueConstraint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads the constraints of H2's tables. The catalog's views have no indexes, so that joining them would take time in the square
 * of the number of tables: each is read on its own and they are joined here.
 */
final class H2Constraints {

    /** {@code NULLS_DISTINCT} is there since 2.2; before, nulls were always distinct. */
    private static final String CONSTRAINTS = """
            SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CONSTRAINT_TYPE, TABLE_SCHEMA, TABLE_NAME, INDEX_NAME,
                   %s AS NULLS_DISTINCT
            FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
            ORDER BY CONSTRAINT_SCHEMA, CONSTRAINT_NAME
            """;

    private static final String KEYS = """
            SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, COLUMN_NAME, POSITION_IN_UNIQUE_CONSTRAINT
            FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE
            ORDER BY CONSTRAINT_SCHEMA, CONSTRAINT_NAME, ORDINAL_POSITION
            """;

    /** The view of keys goes on naming a column by the name that it had when the constraint was made; this one does not. */
    private static final String USED_COLUMNS = """
            SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME
            FROM INFORMATION_SCHEMA.CONSTRAINT_COLUMN_USAGE
            ORDER BY CONSTRAINT_SCHEMA, CONSTRAINT_NAME, COLUMN_NAME
            """;

    private static final String REFERENCES = """
            SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, UNIQUE_CONSTRAINT_SCHEMA, UNIQUE_CONSTRAINT_NAME,
                   DELETE_RULE, UPDATE_RULE
            FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS
            """;

    /** A constraint by its names as they are stored. */
    private record Key(String schema, String name) {

        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getString("CONSTRAINT_SCHEMA"), row.getString("CONSTRAINT_NAME"));
        }
    }

    private record Head(Key key, H2Tables.Key table, String type, boolean nullsDistinct, Identifier index) {}

    /** A column of a key; of a foreign key, the place of the column that it refers to within that key, counted from 1. */
    private record KeyColumn(String name, int target) {}

    private record UsedColumn(H2Tables.Key table, String name) {}

    private record Reference(Key target, ReferentialAction onDelete, ReferentialAction onUpdate) {}

    private final StoredNames names;
    private final H2Settings settings;
    private final H2Checks checks;
    private final Map<Key, Head> heads = new HashMap<>();
    private final Map<Key, List<KeyColumn>> keys = new HashMap<>();
    private final Map<Key, List<UsedColumn>> used = new HashMap<>();
    private final Map<Key, Reference> references = new HashMap<>();

    private H2Constraints(StoredNames names, H2Settings settings, H2Checks checks) {
        this.names = names;
        this.settings = settings;
        this.checks = checks;
    }

    static void read(
            Catalog catalog,
            StoredNames names,
            H2Settings settings,
            H2Checks checks,
            Map<H2Tables.Key, TableParts> tables) {
        H2Constraints constraints = new H2Constraints(names, settings, checks);
        String nullsDistinct = H2Indexes.tellsNullsDistinct(names.dialect().server()) ? "NULLS_DISTINCT" : "'YES'";
        catalog.read("keys", KEYS, constraints::addKeyColumn);
        catalog.read("columns of keys", USED_COLUMNS, constraints::addUsedColumn);
        catalog.read("foreign keys", REFERENCES, constraints::addReference);
        List<Head> all = catalog.read("constraints", CONSTRAINTS.formatted(nullsDistinct), constraints::addHead);
        for (Head head : all) {
            TableParts table = tables.get(head.table());
            if (table != null) {
                table.add(constraints.constraint(head).withServingIndex(head.index()));
            }
        }
    }

    private Head addHead(ResultSet row) throws SQLException {
        Head head = new Head(
                Key.of(row),
                H2Tables.Key.of(row),
                row.getString("CONSTRAINT_TYPE"),
                settings.nullsDistinct(row.getString("NULLS_DISTINCT")),
                index(row.getString("INDEX_NAME")));
        heads.put(head.key(), head);
        return head;
    }

    private Identifier index(String stored) {
        return stored == null ? Identifier.UNNAMED : names.name(stored);
    }

    private boolean addKeyColumn(ResultSet row) throws SQLException {
        return keys.computeIfAbsent(Key.of(row), any -> new ArrayList<>())
                .add(new KeyColumn(row.getString("COLUMN_NAME"), row.getInt("POSITION_IN_UNIQUE_CONSTRAINT")));
    }

    private boolean addUsedColumn(ResultSet row) throws SQLException {
        return used.computeIfAbsent(Key.of(row), any -> new ArrayList<>())
                .add(new UsedColumn(H2Tables.Key.of(row), row.getString("COLUMN_NAME")));
    }

    private Reference addReference(ResultSet row) throws SQLException {
        return references.put(
                Key.of(row),
                new Reference(
                        new Key(row.getString("UNIQUE_CONSTRAINT_SCHEMA"), row.getString("UNIQUE_CONSTRAINT_NAME")),
                        action(row.getString("DELETE_RULE")),
                        action(row.getString("UPDATE_RULE"))));
    }

    private static ReferentialAction action(String rule) {
        return ReferentialAction.valueOf(rule.replace(' ', '_'));
    }

    private Constraint constraint(Head head) {
        Identifier name = names.name(head.key().name());
        return switch (head.type()) {
            case "PRIMARY KEY" -> new PrimaryKey(name, columns(head.key()), Deferral.NOT_DEFERRABLE);
            case "UNIQUE" ->
                new UniqueConstraint(name, columns(head.key()), head.nullsDistinct(), Deferral.NOT_DEFERRABLE);
            case "CHECK" ->
                new CheckConstraint(
                        name, checks.clause(head.key().schema(), head.key().name()));
            default -> foreignKey(head.key(), name);
        };
    }

    private ForeignKey foreignKey(Key key, Identifier name) {
        Reference reference = references.get(key);
        H2Tables.Key target = heads.get(reference.target()).table();
        List<Identifier> targetColumns = columns(reference.target());
        ReferencedKey references = new ReferencedKey(
                names.name(target.schema(), target.name()),
                keys.get(key).stream()
                        .map(column -> targetColumns.get(column.target() - 1))
                        .toList(),
                names.name(reference.target().name()));
        return new ForeignKey(
                name,
                columns(key),
                references,
                new ReferentialRule(reference.onDelete(), reference.onUpdate()),
                Deferral.NOT_DEFERRABLE,
                Enforcement.ENFORCED);
    }

    private List<Identifier> columns(Key key) {
        return storedColumns(key).stream().map(names::name).toList();
    }

    /** The columns of a key in its order; one that was renamed since takes the place of the name that it lost. */
    private List<String> storedColumns(Key key) {
        List<String> lost =
                keys.get(key).stream().map(KeyColumn::name).collect(Collectors.toCollection(ArrayList::new));
        List<String> found = new ArrayList<>();
        for (UsedColumn column : used.getOrDefault(key, List.of())) {
            if (column.table().equals(heads.get(key).table()) && !lost.remove(column.name())) {
                found.add(column.name());
            }
        }
        if (lost.isEmpty()) {
            return keys.get(key).stream().map(KeyColumn::name).toList();
        }
        referredColumns(key).forEach(found::remove);
        return keys.get(key).stream()
                .map(column -> lost.contains(column.name()) ? found.remove(0) : column.name())
                .toList();
    }

    /** The columns of its own table that a foreign key refers to; they are used by it as well. */
    private List<String> referredColumns(Key key) {
        Reference reference = references.get(key);
        boolean own = reference != null
                && heads.get(reference.target()).table().equals(heads.get(key).table());
        return own ? storedColumns(reference.target()) : List.of();
    }
}
