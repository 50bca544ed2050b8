package dev.retort.schema;

import dev.retort.error.RetortException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The default schema of a connection, which a mapping may call by its name or leave out.
 *
 * @param name its name in the database, such as {@code public}; {@link Identifier#UNNAMED} where there is none
 */
public record DefaultSchema(Identifier name) {

    /**
     * The schema with nothing called by the default schema's name any more: {@code public.job} becomes {@code job}, as the
     * database's own schema has it. Texts of expressions stay as they are.
     *
     * @throws RetortException of kind USAGE if an object stands both with the name and without
     */
    public Schema unqualified(Schema schema) {
        if (!schema.namespaces().contains(name)) {
            return schema;
        }
        TreeSet<Identifier> namespaces = new TreeSet<>(schema.namespaces());
        namespaces.remove(name);
        Map<ObjectPath, String> origins = new TreeMap<>();
        schema.origins()
                .forEach((path, origin) ->
                        origins.put(new ObjectPath(unqualified(path.owner()), path.member()), origin));
        return schema.withNamespaces(namespaces)
                .withTables(distinct(schema.tables().values(), this::unqualified, Table::name))
                .withSequences(distinct(
                        schema.sequences().values(),
                        sequence -> sequence.withName(unqualified(sequence.name())),
                        Sequence::name))
                .withEnumTypes(distinct(
                        schema.enumTypes().values(), type -> type.withName(unqualified(type.name())), EnumType::name))
                .withCompositeTypes(distinct(
                        schema.compositeTypes().values(),
                        type -> type.withName(unqualified(type.name()))
                                .mapAttributes(attribute -> attribute.withType(unqualified(attribute.type()))),
                        CompositeType::name))
                .withOrigins(origins);
    }

    private Table unqualified(Table table) {
        return table.withName(unqualified(table.name()))
                .withColumns(table.columns().values().stream()
                        .map(column -> column.withType(unqualified(column.type())))
                        .toList())
                .mapConstraints(constraint -> constraint instanceof ForeignKey key
                        ? key.withTarget(unqualified(key.target()), key.targetColumns())
                        : constraint);
    }

    private SqlType unqualified(SqlType type) {
        return type.mapDefinedName(this::unqualified);
    }

    /** The name without the default schema's. */
    public QualifiedName unqualified(QualifiedName qualified) {
        return qualified.schema().equals(name) ? new QualifiedName(Identifier.UNNAMED, qualified.name()) : qualified;
    }

    private <T> List<T> distinct(Collection<T> objects, UnaryOperator<T> change, Function<T, QualifiedName> nameOf) {
        Map<QualifiedName, T> changed = new TreeMap<>();
        for (T object : objects) {
            T unqualified = change.apply(object);
            QualifiedName unqualifiedName = nameOf.apply(unqualified);
            if (changed.put(unqualifiedName, unqualified) != null) {
                throw RetortException.usage("'" + unqualifiedName + "' stands twice: without a schema, and in '" + name
                        + "', which is the default schema of this connection. Name the schema of both or of neither.");
            }
        }
        return List.copyOf(changed.values());
    }
}
