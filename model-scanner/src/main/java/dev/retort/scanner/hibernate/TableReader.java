package dev.retort.scanner.hibernate;

import dev.retort.scanner.sql.ColumnDefinition;
import dev.retort.scanner.sql.ColumnDefinition.ColumnConstraint;
import dev.retort.scanner.sql.ConstraintOptions;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.Identifier;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.mapping.UniqueKey;

/**
 * Reads tables, by the rules by which Hibernate itself writes {@code create table} (its {@code StandardTableExporter}).
 *
 * @param names makes names
 * @param columns reads columns
 * @param foreignKeys reads foreign keys
 * @param checks reads checks
 * @param indexes reads indexes
 */
record TableReader(
        Names names, ColumnReader columns, ForeignKeyReader foreignKeys, CheckReader checks, IndexReader indexes) {

    Table read(org.hibernate.mapping.Table table) {
        Map<Identifier, Column> read = new LinkedHashMap<>();
        List<Constraint> constraints = new ArrayList<>();
        for (org.hibernate.mapping.Column column : table.getColumns()) {
            ColumnDefinition definition = columns.definition(column);
            Column value = columns.read(column, definition);
            read.put(value.name(), value);
            definition.constraints().forEach(written -> constraints.add(written(value.name(), written)));
        }
        // Asking for the unique keys may reorder the primary key, which Hibernate writes first.
        if (table.hasPrimaryKey()) {
            // One that a column's definition writes as well is the same.
            constraints.removeIf(PrimaryKey.class::isInstance);
            constraints.add(primaryKey(table.getPrimaryKey()));
        }
        constraints.addAll(uniqueConstraints(table));
        constraints.addAll(foreignKeys.read(table));
        constraints.addAll(checks.read(table));
        return new Table(
                names.of(table),
                read,
                constraints,
                indexes.read(table),
                table.getComment() == null ? "" : table.getComment());
    }

    /** A primary key has a name only where a unique constraint over the same columns lends it one. */
    private PrimaryKey primaryKey(org.hibernate.mapping.PrimaryKey key) {
        UniqueKey ordering = key.getOrderingUniqueKey();
        Identifier name = ordering != null && ordering.isNameExplicit()
                ? names.unlessInvented(ordering.getName())
                : Identifier.UNNAMED;
        return new PrimaryKey(name, names.of(key.getColumns()), Deferral.NOT_DEFERRABLE);
    }

    /**
     * A unique column is a constraint of its own, which Hibernate writes at the column and so without a name; a unique key
     * over that column alone is the same constraint.
     */
    private List<UniqueConstraint> uniqueConstraints(org.hibernate.mapping.Table table) {
        List<UniqueConstraint> unique = new ArrayList<>();
        for (org.hibernate.mapping.Column column : table.getColumns()) {
            if (column.isUnique() && !table.isPrimaryKey(column)) {
                unique.add(unique(Identifier.UNNAMED, List.of(names.of(column)), Deferral.NOT_DEFERRABLE));
            }
        }
        for (UniqueKey key : table.getUniqueKeys().values()) {
            if (!isUniqueColumn(table, key) && !IndexReader.isIndex(key)) {
                Identifier name = key.isNameExplicit() ? names.unlessInvented(key.getName()) : Identifier.UNNAMED;
                String options = MappingAccess.options(key);
                unique.add(unique(name, names.of(key.getColumns()), ConstraintOptions.deferral(options))
                        .withInclude(ConstraintOptions.include(options).stream()
                                .map(names::written)
                                .toList()));
            }
        }
        return unique;
    }

    private static boolean isUniqueColumn(org.hibernate.mapping.Table table, UniqueKey key) {
        if (key.getColumnSpan() != 1) {
            return false;
        }
        org.hibernate.mapping.Column column = table.getColumn(key.getColumn(0));
        return key.getColumn(0).isUnique() || (column != null && column.isUnique());
    }

    /** A constraint that someone wrote into a column's definition. */
    private Constraint written(Identifier column, ColumnConstraint constraint) {
        Identifier name = names.written(constraint.name());
        return switch (constraint.kind()) {
            case CHECK -> new CheckConstraint(name, constraint.text());
            case UNIQUE -> unique(name, List.of(column), Deferral.NOT_DEFERRABLE);
            case PRIMARY_KEY -> new PrimaryKey(name, List.of(column), Deferral.NOT_DEFERRABLE);
            case REFERENCES -> foreignKeys.read(name, column, constraint.text());
        };
    }

    private static UniqueConstraint unique(Identifier name, List<Identifier> columns, Deferral deferral) {
        return new UniqueConstraint(name, columns, true, deferral);
    }
}
