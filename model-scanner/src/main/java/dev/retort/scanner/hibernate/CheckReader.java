package dev.retort.scanner.hibernate;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * Reads checks: of tables, of columns, those that Hibernate adds for enumerations, and those over the parts of an aggregate.
 *
 * @param metadata the mappings
 * @param names makes their names
 * @param aggregates finds what Hibernate only makes up while it writes
 */
record CheckReader(Metadata metadata, Names names, AggregateChecks aggregates) {

    List<CheckConstraint> read(Table table) {
        List<CheckConstraint> checks = new ArrayList<>();
        for (Column column : table.getColumns()) {
            checks.addAll(read(column.getCheckConstraints()));
        }
        table.getChecks().forEach(check -> checks.add(new CheckConstraint(name(check), check.getConstraint())));
        checks.addAll(aggregates.read(table));
        return checks;
    }

    /** Hibernate joins the nameless checks of a column into one, because some databases take no second. */
    private List<CheckConstraint> read(List<org.hibernate.mapping.CheckConstraint> ofColumn) {
        List<CheckConstraint> checks = new ArrayList<>();
        List<String> nameless = ofColumn.stream()
                .filter(org.hibernate.mapping.CheckConstraint::isAnonymous)
                .map(org.hibernate.mapping.CheckConstraint::getConstraint)
                .toList();
        if (nameless.size() == 1) {
            checks.add(new CheckConstraint(Identifier.UNNAMED, nameless.get(0)));
        } else if (!nameless.isEmpty()) {
            checks.add(new CheckConstraint(
                    Identifier.UNNAMED, nameless.stream().collect(Collectors.joining(") and (", "(", ")"))));
        }
        ofColumn.stream()
                .filter(org.hibernate.mapping.CheckConstraint::isNamed)
                .forEach(check -> checks.add(new CheckConstraint(name(check), check.getConstraint())));
        return checks;
    }

    private Identifier name(org.hibernate.mapping.CheckConstraint check) {
        String name = check.getName();
        return name == null || name.isBlank() ? Identifier.UNNAMED : names.written(name);
    }
}
