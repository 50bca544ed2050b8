package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the names that a catalog stores read.
 *
 * @param dialect the dialect that folds them
 * @param defaultSchema the default schema as it is stored, empty for none
 */
record StoredNames(Dialect dialect, String defaultSchema) {

    Identifier name(String stored) {
        return dialect.fromStored(stored);
    }

    List<Identifier> names(List<String> stored) {
        return stored.stream().map(this::name).toList();
    }

    /** The name with its schema, which is unnamed if it is the default one. */
    QualifiedName name(String schema, String name) {
        return new QualifiedName(schema.equals(defaultSchema) ? Identifier.UNNAMED : name(schema), name(name));
    }

    /**
     * The name of a collation, which needs no schema where every session finds it.
     *
     * @param schemaAndName its schema and its name; none for no collation
     */
    QualifiedName collation(List<String> schemaAndName) {
        if (schemaAndName.isEmpty()) {
            return QualifiedName.UNNAMED;
        }
        String schema = schemaAndName.get(0);
        return name(schema.equals("pg_catalog") ? defaultSchema : schema, schemaAndName.get(1));
    }

    /** The schemas of the scope as the catalog stores them, the default one among them if there is one. */
    String[] schemas(IntrospectionScope scope) {
        Set<String> stored = new TreeSet<>();
        if (!defaultSchema.isEmpty()) {
            stored.add(defaultSchema);
        }
        scope.namespaces().stream().map(dialect::stored).forEach(stored::add);
        return stored.toArray(String[]::new);
    }
}
