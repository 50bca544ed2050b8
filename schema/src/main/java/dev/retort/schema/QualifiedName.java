package dev.retort.schema;

import java.util.Objects;

/**
 * The name of a table, a sequence, a type or a collation within the database: its schema and its own name.
 *
 * @param schema the schema that holds the object; {@link Identifier#UNNAMED} is the connection's default schema
 * @param name the object's own name
 */
public record QualifiedName(Identifier schema, Identifier name) implements Comparable<QualifiedName> {

    /** No object. */
    public static final QualifiedName UNNAMED = new QualifiedName(Identifier.UNNAMED, Identifier.UNNAMED);

    public QualifiedName {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(name, "name");
    }

    /**
     * Reads the notation of revision sources, which {@link #toString} writes: a name in the default schema, or a schema, a
     * dot and a name, each as {@link Identifier#of} reads it. A dot within a name is told by double quotes around it.
     */
    public static QualifiedName of(String notation) {
        int dot = separator(notation);
        return dot < 0
                ? new QualifiedName(Identifier.UNNAMED, Identifier.of(notation))
                : of(notation.substring(0, dot), notation.substring(dot + 1));
    }

    /** The notation of {@link Identifier#of} for both parts; an empty schema is the default one. */
    public static QualifiedName of(String schema, String name) {
        return new QualifiedName(Identifier.of(schema), Identifier.of(name));
    }

    public boolean isUnnamed() {
        return schema.isUnnamed() && name.isUnnamed();
    }

    public boolean inDefaultSchema() {
        return schema.isUnnamed();
    }

    /** This name's neighbour: the same schema, another name. */
    public QualifiedName withName(Identifier other) {
        return new QualifiedName(schema, other);
    }

    @Override
    public int compareTo(QualifiedName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** {@code job}, or {@code sales.job} outside the default schema; {@code sales} for a schema itself. */
    @Override
    public String toString() {
        if (name.isUnnamed()) {
            return schema.toString();
        }
        return inDefaultSchema() ? name.toString() : schema + "." + name;
    }

    private static int separator(String notation) {
        boolean quoted = false;
        for (int i = 0; i < notation.length(); i++) {
            char c = notation.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
