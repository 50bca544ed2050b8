package dev.retort.dialect;

import dev.retort.schema.SqlType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types that extensions bring which many models use, and the extension behind each. */
final class PostgreSqlExtensions {

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("citext", "citext"),
            Map.entry("cube", "cube"),
            Map.entry("geography", "postgis"),
            Map.entry("geometry", "postgis"),
            Map.entry("halfvec", "vector"),
            Map.entry("hstore", "hstore"),
            Map.entry("ltree", "ltree"),
            Map.entry("seg", "seg"),
            Map.entry("sparsevec", "vector"),
            Map.entry("vector", "vector"));

    private PostgreSqlExtensions() {}

    /** The names of the types. */
    static Set<String> types() {
        return BY_TYPE.keySet();
    }

    /** The extension that brings a type, which may be an array or have words for arguments. */
    static Optional<String> of(SqlType type) {
        if (type instanceof SqlType.Array array) {
            return of(array.element());
        }
        return type instanceof SqlType.BuiltIn builtIn
                ? Optional.ofNullable(BY_TYPE.get(builtIn.name().split("\\(", 2)[0]))
                : Optional.empty();
    }
}
