package dev.retort.dialect;

import dev.retort.schema.Attribute;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Constraint;
import dev.retort.schema.EnumType;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferencedKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The names of a schema as its database tells them apart: {@code "JOB"} between quotes and {@code job} without are one name
 * to H2, as {@code "job"} and {@code job} are to PostgreSQL.
 */
final class CanonicalNames implements Constraint.Visitor<Constraint> {

    private final Names names;

    CanonicalNames(Names names) {
        this.names = names;
    }

    /** Only a delimited name can be the same as another, and few schemas have one: the others are handed back as they are. */
    Schema of(Schema schema) {
        return hasDelimited(schema) ? renamed(schema) : schema;
    }

    // No streams: every name of a schema is looked at.
    private static boolean hasDelimited(Schema schema) {
        boolean found = hasDelimited(schema.namespaces());
        for (Sequence sequence : schema.sequences().values()) {
            found = found || isDelimited(sequence.name());
        }
        for (EnumType type : schema.enumTypes().values()) {
            found = found || isDelimited(type.name());
        }
        for (CompositeType type : schema.compositeTypes().values()) {
            found = found || hasDelimited(type);
        }
        for (ObjectPath path : schema.origins().keySet()) {
            found = found || isDelimited(path.owner()) || path.member().delimited();
        }
        for (Table table : schema.tables().values()) {
            found = found || hasDelimited(table);
        }
        return found;
    }

    private static boolean hasDelimited(CompositeType type) {
        boolean found = isDelimited(type.name());
        for (Attribute attribute : type.attributes()) {
            found = found
                    || attribute.name().delimited()
                    || isDelimited(attribute.collation())
                    || hasDelimited(attribute.type());
        }
        return found;
    }

    private static boolean hasDelimited(Table table) {
        boolean found = isDelimited(table.name());
        for (Column column : table.columns().values()) {
            found = found
                    || column.name().delimited()
                    || isDelimited(column.collation())
                    || hasDelimited(column.type());
        }
        for (Constraint constraint : table.constraints()) {
            found = found
                    || constraint.name().delimited()
                    || hasDelimited(constraint.columns())
                    || hasDelimited(constraint.include());
            if (constraint instanceof ForeignKey key) {
                found = found || isDelimited(key.target()) || hasDelimited(key.targetColumns());
            }
        }
        for (Index index : table.indexes()) {
            found = found || index.name().delimited() || hasDelimited(index.include());
            for (IndexKey key : index.keys()) {
                found = found || key.column().delimited() || isDelimited(key.collation());
            }
        }
        return found;
    }

    private static boolean hasDelimited(SqlType type) {
        return type.definedName().filter(CanonicalNames::isDelimited).isPresent();
    }

    private static boolean hasDelimited(Collection<Identifier> names) {
        for (Identifier name : names) {
            if (name.delimited()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDelimited(QualifiedName name) {
        return name.schema().delimited() || name.name().delimited();
    }

    private Schema renamed(Schema schema) {
        Map<ObjectPath, String> origins = new TreeMap<>();
        schema.origins().forEach((path, origin) -> origins.put(path(path), origin));
        return Schema.of(
                        schema.namespaces().stream().map(this::name).collect(Collectors.toSet()),
                        schema.tables().values().stream()
                                .map(table -> hasDelimited(table) ? renamed(table) : table)
                                .toList(),
                        schema.sequences().values().stream()
                                .map(sequence -> sequence.withName(name(sequence.name())))
                                .toList(),
                        schema.enumTypes().values().stream()
                                .map(type -> new EnumType(name(type.name()), type.labels()))
                                .toList())
                .withCompositeTypes(schema.compositeTypes().values().stream()
                        .map(type -> type.withName(name(type.name())).mapAttributes(this::attribute))
                        .toList())
                .withOrigins(origins);
    }

    private Table renamed(Table table) {
        return Table.of(
                        name(table.name()),
                        table.columns().values().stream().map(this::column).toList())
                .withConstraints(table.constraints().stream()
                        .map(constraint -> constraint.accept(this))
                        .toList())
                .withIndexes(table.indexes().stream().map(this::index).toList())
                .withComment(table.comment());
    }

    private Column column(Column column) {
        return column.withName(name(column.name()))
                .withType(type(column.type()))
                .withCollation(name(column.collation()));
    }

    private Attribute attribute(Attribute attribute) {
        return attribute
                .withName(name(attribute.name()))
                .withType(type(attribute.type()))
                .withCollation(name(attribute.collation()));
    }

    private SqlType type(SqlType type) {
        return type.mapDefinedName(this::name);
    }

    private Index index(Index index) {
        return index.withName(name(index.name()))
                .withKeys(index.keys().stream()
                        .map(key -> key.isExpression() ? key : key.withColumn(name(key.column())))
                        .map(key -> key.withCollation(name(key.collation())))
                        .toList())
                .withInclude(names(index.include()));
    }

    @Override
    public Constraint primaryKey(PrimaryKey key) {
        return key.withName(name(key.name()))
                .withColumns(names(key.columns()))
                .withInclude(names(key.include()))
                .withServingIndex(name(key.servingIndex()));
    }

    @Override
    public Constraint unique(UniqueConstraint unique) {
        return unique.withName(name(unique.name()))
                .withColumns(names(unique.columns()))
                .withInclude(names(unique.include()))
                .withServingIndex(name(unique.servingIndex()));
    }

    @Override
    public Constraint foreignKey(ForeignKey key) {
        return key.withName(name(key.name()))
                .mapColumns(this::name)
                .withReferences(new ReferencedKey(
                        name(key.target()),
                        names(key.targetColumns()),
                        name(key.references().constraint())))
                .withServingIndex(name(key.servingIndex()));
    }

    @Override
    public Constraint check(CheckConstraint check) {
        return check.withName(name(check.name()));
    }

    @Override
    public Constraint exclusion(ExclusionConstraint exclusion) {
        return exclusion.withName(name(exclusion.name()));
    }

    private ObjectPath path(ObjectPath path) {
        return new ObjectPath(name(path.owner()), name(path.member()));
    }

    private QualifiedName name(QualifiedName name) {
        return new QualifiedName(name(name.schema()), name(name.name()));
    }

    private List<Identifier> names(List<Identifier> identifiers) {
        return identifiers.stream().map(this::name).toList();
    }

    private Identifier name(Identifier identifier) {
        return identifier.delimited() ? names.fromStored(identifier.text()) : identifier;
    }
}
