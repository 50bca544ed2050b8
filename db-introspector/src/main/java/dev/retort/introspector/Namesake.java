package dev.retort.introspector;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.Objects;

/**
 * A table that has the name of one that is looked for, in whatever schema.
 *
 * @param table its name, with its schema, which is unnamed if it is the default one
 * @param columns its columns, in their order
 */
public record Namesake(QualifiedName table, List<Identifier> columns) {

    public Namesake {
        Objects.requireNonNull(table, "table");
        columns = List.copyOf(columns);
    }
}
