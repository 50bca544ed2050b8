package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the primary and foreign keys of one table by JDBC alone. */
final class PortableKeys {

    private final DatabaseMetaData metaData;
    private final Dialect dialect;
    private final PortableSchema defaultSchema;

    PortableKeys(DatabaseMetaData metaData, Dialect dialect, PortableSchema defaultSchema) {
        this.metaData = metaData;
        this.dialect = dialect;
        this.defaultSchema = defaultSchema;
    }

    Optional<PrimaryKey> primaryKey(PortableSchema schema, String table) throws SQLException {
        Map<Integer, Identifier> columns = new TreeMap<>();
        Identifier name = Identifier.UNNAMED;
        try (ResultSet rows = metaData.getPrimaryKeys(schema.catalog(), schema.schema(), table)) {
            while (rows.next()) {
                name = name(rows.getString("PK_NAME"));
                columns.put(rows.getInt("KEY_SEQ"), dialect.fromStored(rows.getString("COLUMN_NAME")));
            }
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new PrimaryKey(name, List.copyOf(columns.values()), Deferral.NOT_DEFERRABLE));
    }

    /** The foreign keys; a first column begins another one, for their names may be missing. */
    List<ForeignKey> foreignKeys(PortableSchema schema, String table) throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        try (ResultSet rows = metaData.getImportedKeys(schema.catalog(), schema.schema(), table)) {
            while (rows.next()) {
                ForeignKey column = column(rows);
                if (rows.getInt("KEY_SEQ") == 1 || keys.isEmpty()) {
                    keys.add(column);
                } else {
                    keys.set(keys.size() - 1, extended(keys.get(keys.size() - 1), column));
                }
            }
        }
        return keys;
    }

    private static ForeignKey extended(ForeignKey key, ForeignKey column) {
        List<Identifier> columns = new ArrayList<>(key.columns());
        List<Identifier> targetColumns = new ArrayList<>(key.targetColumns());
        columns.addAll(column.columns());
        targetColumns.addAll(column.targetColumns());
        return new ForeignKey(
                key.name(),
                columns,
                key.target(),
                targetColumns,
                key.rule().onDelete(),
                key.rule().onUpdate(),
                key.deferral());
    }

    private ForeignKey column(ResultSet row) throws SQLException {
        return new ForeignKey(
                name(row.getString("FK_NAME")),
                List.of(dialect.fromStored(row.getString("FKCOLUMN_NAME"))),
                target(row),
                List.of(dialect.fromStored(row.getString("PKCOLUMN_NAME"))),
                action(row.getInt("DELETE_RULE")),
                action(row.getInt("UPDATE_RULE")),
                deferral(row.getInt("DEFERRABILITY")));
    }

    private QualifiedName target(ResultSet row) throws SQLException {
        String catalog = row.getString("PKTABLE_CAT");
        String schema = row.getString("PKTABLE_SCHEM");
        Identifier holder = defaultSchema.holds(catalog, schema)
                ? Identifier.UNNAMED
                : dialect.fromStored(schema == null ? catalog : schema);
        return new QualifiedName(holder, dialect.fromStored(row.getString("PKTABLE_NAME")));
    }

    private Identifier name(String stored) {
        return stored == null || stored.isEmpty() ? Identifier.UNNAMED : dialect.fromStored(stored);
    }

    private static ReferentialAction action(int rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> ReferentialAction.CASCADE;
            case DatabaseMetaData.importedKeyRestrict -> ReferentialAction.RESTRICT;
            case DatabaseMetaData.importedKeySetNull -> ReferentialAction.SET_NULL;
            case DatabaseMetaData.importedKeySetDefault -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }

    private static Deferral deferral(int deferrability) {
        return switch (deferrability) {
            case DatabaseMetaData.importedKeyInitiallyDeferred -> Deferral.INITIALLY_DEFERRED;
            case DatabaseMetaData.importedKeyInitiallyImmediate -> Deferral.INITIALLY_IMMEDIATE;
            default -> Deferral.NOT_DEFERRABLE;
        };
    }
}
