package dev.retort.dialect;

import dev.retort.schema.Identifier;
import dev.retort.schema.SqlType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a column's values become those of another type. PostgreSQL converts by itself where {@code pg_cast} has an assignment
 * cast, and anything to a string; everything else needs to be told ({@code ALTER COLUMN ... TYPE ... USING}).
 *
 * <p>Some automatic conversions are not what anyone means: a large object's number instead of its content, the
 * hexadecimal digits of bytes instead of the text that they encode. Those are spelled out as well.
 */
final class PostgreSqlConversions {

    private static final Set<String> STRINGS = Set.of("varchar", "character", "bpchar", "text", "name");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    /** The assignment casts that lead from one kind of type to another. */
    private static final Map<String, Set<String>> ASSIGNED = Map.ofEntries(
            Map.entry("smallint", Set.of("oid")),
            Map.entry("integer", Set.of("oid", "money")),
            Map.entry("bigint", Set.of("oid", "money")),
            Map.entry("numeric", Set.of("money")),
            Map.entry("money", Set.of("numeric")),
            Map.entry("oid", Set.of("integer", "bigint")),
            Map.entry("date", Set.of("timestamp", "timestamptz")),
            Map.entry("time", Set.of("timetz", "interval")),
            Map.entry("timetz", Set.of("time")),
            Map.entry("timestamp", Set.of("date", "time", "timestamptz")),
            Map.entry("timestamptz", Set.of("date", "time", "timetz", "timestamp")),
            Map.entry("interval", Set.of("time")),
            Map.entry("json", Set.of("jsonb")),
            Map.entry("jsonb", Set.of("json")),
            Map.entry("bit", Set.of("varbit")),
            Map.entry("varbit", Set.of("bit")),
            Map.entry("inet", Set.of("cidr")),
            Map.entry("cidr", Set.of("inet")));

    /** The casts that have to be asked for; from a string to anything is another. */
    private static final Map<String, Set<String>> EXPLICIT = Map.of(
            "boolean", Set.of("integer"),
            "integer", Set.of("bit"),
            "bigint", Set.of("bit"),
            "bit", Set.of("integer", "bigint"),
            "jsonb", Set.of("smallint", "integer", "bigint", "real", "double precision", "numeric", "boolean"));

    private final Notation notation;

    PostgreSqlConversions(Notation notation) {
        this.notation = notation;
    }

    /** The expression that converts a column's values, empty where PostgreSQL does it by itself. */
    String using(Identifier column, SqlType from, SqlType to) {
        String name = notation.name(column);
        return meant(name, kind(from), kind(to)).orElseGet(() -> isAutomatic(from, to) ? "" : cast(name, from, to));
    }

    /** Whether PostgreSQL converts values and a default by itself. */
    boolean isAutomatic(SqlType from, SqlType to) {
        if (from instanceof SqlType.Array array && to instanceof SqlType.Array other) {
            return isAutomatic(array.element(), other.element());
        }
        if (from instanceof SqlType.Array || to instanceof SqlType.Array) {
            return STRINGS.contains(kind(to));
        }
        String source = kind(from);
        String target = kind(to);
        return source.equals(target)
                || STRINGS.contains(target)
                || NUMBERS.contains(source) && NUMBERS.contains(target)
                || ASSIGNED.getOrDefault(source, Set.of()).contains(target);
    }

    /** Whether a default of the column converts along with its values, and keeps nothing of its old type. */
    boolean keepsDefault(SqlType from, SqlType to) {
        return from.equals(to) || isAutomatic(from, to) && !isDefined(from) && !isDefined(to);
    }

    private static boolean isDefined(SqlType type) {
        SqlType element = type instanceof SqlType.Array array ? array.element() : type;
        return element instanceof SqlType.UserDefined;
    }

    private String cast(String name, SqlType from, SqlType to) {
        SqlType source = from instanceof SqlType.Array array ? array.element() : from;
        SqlType target = to instanceof SqlType.Array array ? array.element() : to;
        boolean alike = from instanceof SqlType.Array == to instanceof SqlType.Array;
        boolean direct = !(from instanceof SqlType.Array && !alike) && STRINGS.contains(kind(source))
                || alike && EXPLICIT.getOrDefault(kind(source), Set.of()).contains(kind(target));
        String text = from instanceof SqlType.Array && alike ? "::text[]" : "::text";
        return name + (direct ? "" : text) + "::" + notation.type(to);
    }

    /** The conversions that no cast makes, or not as they are meant. */
    private static Optional<String> meant(String name, String from, String to) {
        boolean toString = STRINGS.contains(to);
        boolean fromString = STRINGS.contains(from);
        if (from.equals("boolean") && NUMBERS.contains(to) && !to.equals("integer")) {
            return Optional.of(name + "::integer::" + to);
        }
        if (NUMBERS.contains(from) && to.equals("boolean")) {
            return Optional.of(name + " <> 0");
        }
        if (from.equals("oid") && (to.equals("bytea") || toString)) {
            return Optional.of(to.equals("bytea") ? "lo_get(" + name + ")" : decoded("lo_get(" + name + ")"));
        }
        if (to.equals("oid") && (from.equals("bytea") || fromString)) {
            return Optional.of("lo_from_bytea(0, " + (fromString ? encoded(name) : name) + ")");
        }
        if (from.equals("bytea") && toString) {
            return Optional.of(decoded(name));
        }
        if (fromString && to.equals("bytea")) {
            return Optional.of(encoded(name));
        }
        if (from.equals("uuid") && to.equals("bytea")) {
            return Optional.of("uuid_send(" + name + ")");
        }
        return from.equals("bytea") && to.equals("uuid")
                ? Optional.of("encode(" + name + ", 'hex')::uuid")
                : Optional.empty();
    }

    private static String encoded(String text) {
        return "convert_to(" + text + ", 'UTF8')";
    }

    private static String decoded(String bytes) {
        return "convert_from(" + bytes + ", 'UTF8')";
    }

    /** The type's name without modifiers; another where it has a time zone. */
    private String kind(SqlType type) {
        if (!(type instanceof SqlType.BuiltIn builtIn)) {
            return notation.type(type);
        }
        String name = builtIn.name().split("\\(", 2)[0];
        if (name.startsWith("interval")) {
            return "interval";
        }
        return builtIn.withTimeZone() ? name + "tz" : name;
    }
}
