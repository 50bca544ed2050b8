package dev.retort.scanner.hibernate;

import dev.retort.scanner.sql.ColumnDefinition;
import dev.retort.scanner.sql.ColumnDefinition.IdentityClause;
import dev.retort.scanner.sql.ColumnDefinition.Nullability;
import dev.retort.schema.Attribute;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import org.hibernate.boot.Metadata;

/**
 * Reads columns, by the rules by which Hibernate itself writes them into {@code create table}.
 *
 * @param metadata the mappings
 * @param names makes their names
 * @param types reads their types
 */
record ColumnReader(Metadata metadata, Names names, TypeReader types) {

    /** What Hibernate would write behind the column's name as its type, in parts; {@code columnDefinition} says more than it. */
    ColumnDefinition definition(org.hibernate.mapping.Column column) {
        return ColumnDefinition.parse(column.getSqlType(metadata) + " " + MappingAccess.options(column));
    }

    Column read(org.hibernate.mapping.Column column, ColumnDefinition definition) {
        SqlType type = types.read(definition.type());
        ColumnValue value = value(column, definition, type);
        return new Column(
                names.of(column),
                type,
                isNullable(column, definition, value),
                value,
                collation(column, definition),
                column.getComment() == null ? definition.comment() : column.getComment());
    }

    /** A column that is a part of a composite type; of a collation, Hibernate writes there what a {@code columnDefinition} says. */
    Attribute attribute(org.hibernate.mapping.Column column) {
        ColumnDefinition definition = ColumnDefinition.parse(column.getSqlType(metadata));
        return new Attribute(
                names.of(column),
                types.read(definition.type()),
                new QualifiedName(Identifier.UNNAMED, names.written(definition.collation())),
                column.getComment() == null ? "" : column.getComment());
    }

    private boolean isNullable(org.hibernate.mapping.Column column, ColumnDefinition definition, ColumnValue value) {
        if (value instanceof Identity || definition.nullability() == Nullability.NOT_NULL) {
            return false;
        }
        if (column.getGeneratedAs() != null && !MappingAccess.writesNotNullAfterGenerated(dialect())) {
            return true;
        }
        return column.isNullable();
    }

    private ColumnValue value(org.hibernate.mapping.Column column, ColumnDefinition definition, SqlType type) {
        IdentityClause.Kind said = definition.identity().kind();
        if (column.isIdentity() || said != IdentityClause.Kind.NONE) {
            return new Identity(
                    said == IdentityClause.Kind.ALWAYS,
                    definition.identity().options().applyTo(type, 1, 1));
        }
        if (column.getGeneratedAs() != null) {
            // Only the dialect knows whether this server's generated columns are stored.
            String clause = dialect().generatedAs(column.getGeneratedAs()).trim();
            return new ColumnValue.Generated(
                    column.getGeneratedAs(),
                    clause.toLowerCase(java.util.Locale.ROOT).endsWith(" stored"));
        }
        if (!definition.generated().isEmpty()) {
            return new ColumnValue.Generated(definition.generated(), definition.stored());
        }
        if (column.getDefaultValue() != null) {
            return new ColumnValue.Default(column.getDefaultValue());
        }
        return definition.defaultExpression().isEmpty()
                ? ColumnValue.NONE
                : new ColumnValue.Default(definition.defaultExpression());
    }

    private QualifiedName collation(org.hibernate.mapping.Column column, ColumnDefinition definition) {
        if (column.getCollation() != null) {
            return new QualifiedName(
                    Identifier.UNNAMED, names.written(dialect().quoteCollation(column.getCollation())));
        }
        return names.qualified(definition.collation(), Identifier.UNNAMED);
    }

    private org.hibernate.dialect.Dialect dialect() {
        return metadata.getDatabase().getDialect();
    }
}
