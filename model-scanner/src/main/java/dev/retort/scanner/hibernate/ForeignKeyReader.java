package dev.retort.scanner.hibernate;

import dev.retort.scanner.sql.ReferencesClause;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferencedKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.ReferentialRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Table;

/**
 * Reads foreign keys.
 *
 * @param names makes their names
 * @param primaryKeys the columns of the tables' primary keys, which a reference without columns means
 */
record ForeignKeyReader(Names names, Map<QualifiedName, List<Identifier>> primaryKeys) {

    List<ForeignKey> read(Table table) {
        return MappingAccess.foreignKeys(table).stream()
                .filter(key -> key.isCreationEnabled() && key.isPhysicalConstraint())
                .map(this::read)
                .distinct()
                .toList();
    }

    private ForeignKey read(org.hibernate.mapping.ForeignKey key) {
        String definition = key.getKeyDefinition() == null ? "" : key.getKeyDefinition();
        ReferencesClause clause = ReferencesClause.parse(definition + " " + MappingAccess.options(key));
        return new ForeignKey(
                names.unlessInvented(key.getName()),
                clause.columns().isEmpty() ? names.of(key.getColumns()) : written(clause.columns()),
                new ReferencedKey(
                        clause.table().isEmpty() ? names.of(key.getReferencedTable()) : target(clause.table()),
                        clause.targetColumns().isEmpty() ? targetColumns(key) : written(clause.targetColumns())),
                rule(clause, onDelete(key).orElse(clause.onDelete())),
                clause.deferral(),
                clause.enforcement());
    }

    private ReferentialRule rule(ReferencesClause clause, ReferentialAction onDelete) {
        return new ReferentialRule(clause.matchFull(), onDelete, written(clause.onDeleteColumns()), clause.onUpdate());
    }

    private List<Identifier> targetColumns(org.hibernate.mapping.ForeignKey key) {
        return names.of(
                key.isReferenceToPrimaryKey()
                        ? key.getReferencedTable().getPrimaryKey().getColumns()
                        : key.getReferencedColumns());
    }

    /** A key written at a column by hand: {@code references customer (id) on delete cascade}. */
    ForeignKey read(Identifier name, Identifier column, String references) {
        ReferencesClause clause = ReferencesClause.parse("references " + references);
        QualifiedName target = target(clause.table());
        return new ForeignKey(
                name,
                List.of(column),
                new ReferencedKey(
                        target,
                        clause.targetColumns().isEmpty()
                                ? primaryKeys.getOrDefault(target, List.of(column))
                                : written(clause.targetColumns())),
                rule(clause, clause.onDelete()),
                clause.deferral(),
                clause.enforcement());
    }

    private Optional<ReferentialAction> onDelete(org.hibernate.mapping.ForeignKey key) {
        OnDeleteAction action = key.getOnDeleteAction();
        return action == null || action == OnDeleteAction.NO_ACTION
                ? Optional.empty()
                : Optional.of(ReferentialAction.valueOf(action.name()));
    }

    private List<Identifier> written(List<String> columns) {
        return columns.stream().map(names::written).toList();
    }

    private QualifiedName target(String written) {
        return names.qualified(written, names.defaultSchema());
    }
}
