package dev.retort.scanner.hibernate;

import dev.retort.scanner.sql.TableElements;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Identifier;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.Table;

/**
 * The checks that hold the parts of an aggregate (a JSON or composite column) to their nullability and their own checks.
 *
 * <p>They are in no mapping object: Hibernate composes them while it writes a table. So it is asked to write the table, and
 * what stands behind the checks that are known is read back.
 *
 * @param metadata the mappings
 * @param context writes names
 */
record AggregateChecks(Metadata metadata, SqlStringGenerationContext context) {

    List<CheckConstraint> read(Table table) {
        if (table.getColumns().stream().noneMatch(AggregateColumn.class::isInstance)) {
            return List.of();
        }
        String statement =
                metadata.getDatabase().getDialect().getTableExporter().getSqlCreateStrings(table, metadata, context)[0];
        List<String> known = table.getChecks().stream()
                .map(org.hibernate.mapping.CheckConstraint::getConstraint)
                .toList();
        return TableElements.namelessChecks(statement).stream()
                .filter(check -> !known.contains(check))
                .map(check -> new CheckConstraint(Identifier.UNNAMED, check))
                .toList();
    }
}
