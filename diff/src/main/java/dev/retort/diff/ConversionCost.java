package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Column;
import dev.retort.schema.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a change of a column's type may cost its values: that some are cut or rounded, or that one makes the change fail. */
final class ConversionCost {

    private static final Set<String> STRINGS =
            Set.of("varchar", "character", "bpchar", "text", "clob", "name", "varchar_ignorecase");
    private static final Set<String> BYTES = Set.of("bytea", "binary", "varbinary", "blob", "bit", "varbit");

    /** The integers, by the bytes that they take. */
    private static final Map<String, Integer> INTEGERS = Map.of("tinyint", 1, "smallint", 2, "integer", 4, "bigint", 8);

    /** The floating-point numbers, by the decimal digits that they hold for certain. */
    private static final Map<String, Integer> FLOATS = Map.of("real", 6, "double precision", 15, "decfloat", 100_000);

    private static final Set<String> MOMENTS = Set.of("date", "time", "timestamp");

    private final Column before;
    private final Column after;
    private final Dialect dialect;

    ConversionCost(Column before, Column after, Dialect dialect) {
        this.before = before;
        this.after = after;
        this.dialect = dialect;
    }

    /** What is to be said, each a sentence; nothing where every value stays what it is. */
    List<String> notes() {
        return cost()
                .map(cost -> "From " + dialect.typeName(before.type()) + " to " + dialect.typeName(after.type()) + ": "
                        + cost)
                .stream()
                .toList();
    }

    private Optional<String> cost() {
        if (before.type().equals(after.type())) {
            return Optional.empty();
        }
        if (before.type() instanceof SqlType.Enumeration from && after.type() instanceof SqlType.Enumeration to) {
            List<String> gone = from.labels().stream()
                    .filter(label -> !to.labels().contains(label))
                    .toList();
            return gone.isEmpty() ? Optional.empty() : fails("among " + String.join(", ", gone));
        }
        return before.type() instanceof SqlType.BuiltIn from && after.type() instanceof SqlType.BuiltIn to
                ? cost(from, to)
                : Optional.empty();
    }

    private Optional<String> cost(SqlType.BuiltIn from, SqlType.BuiltIn to) {
        if (STRINGS.contains(to.name()) || BYTES.contains(to.name()) && BYTES.contains(from.name())) {
            return length(from, to);
        }
        if (STRINGS.contains(from.name())) {
            return fails("that does not read as " + dialect.typeName(to));
        }
        if (isNumber(from) && isNumber(to)) {
            return number(from, to);
        }
        return MOMENTS.contains(from.name()) && MOMENTS.contains(to.name()) ? moment(from, to) : Optional.empty();
    }

    private static Optional<String> length(SqlType.BuiltIn from, SqlType.BuiltIn to) {
        if (to.arguments().isEmpty()) {
            return Optional.empty();
        }
        int room = to.arguments().get(0);
        boolean alike = STRINGS.contains(from.name()) == STRINGS.contains(to.name()) && !isNumber(from);
        boolean fits = alike && !from.arguments().isEmpty() && from.arguments().get(0) <= room;
        return fits || !alike && !BYTES.contains(from.name()) ? Optional.empty() : fails("longer than " + room);
    }

    private static boolean isNumber(SqlType.BuiltIn type) {
        return INTEGERS.containsKey(type.name())
                || FLOATS.containsKey(type.name())
                || type.name().equals("numeric");
    }

    private static Optional<String> number(SqlType.BuiltIn from, SqlType.BuiltIn to) {
        if (INTEGERS.containsKey(to.name())) {
            boolean whole = INTEGERS.containsKey(from.name());
            if (!whole) {
                return Optional.of("decimal places are rounded away, and a value out of range makes it fail.");
            }
            return INTEGERS.get(from.name()) <= INTEGERS.get(to.name())
                    ? Optional.empty()
                    : fails("out of the new range");
        }
        if (FLOATS.containsKey(to.name())) {
            return digits(from) <= FLOATS.get(to.name())
                    ? Optional.empty()
                    : Optional.of("digits behind the first " + FLOATS.get(to.name()) + " may change.");
        }
        return numeric(from, to);
    }

    /** The decimal digits that a value may have. */
    private static int digits(SqlType.BuiltIn type) {
        return switch (type.name()) {
            case "tinyint" -> 3;
            case "smallint" -> 5;
            case "integer" -> 10;
            case "bigint" -> 19;
            case "numeric" ->
                type.arguments().isEmpty()
                        ? Integer.MAX_VALUE
                        : type.arguments().get(0);
            default -> FLOATS.get(type.name());
        };
    }

    private static Optional<String> numeric(SqlType.BuiltIn from, SqlType.BuiltIn to) {
        if (to.arguments().isEmpty()) {
            return Optional.empty();
        }
        int integerDigits = to.arguments().get(0) - scale(to);
        boolean whole = INTEGERS.containsKey(from.name());
        boolean bounded =
                whole || from.name().equals("numeric") && !from.arguments().isEmpty();
        boolean roomBefore = bounded && digits(from) - (whole ? 0 : scale(from)) <= integerDigits;
        boolean roomBehind = whole || bounded && scale(from) <= scale(to);
        String tooLarge = "a value with more than " + integerDigits + " digits before the point makes it fail.";
        if (roomBehind) {
            return roomBefore ? Optional.empty() : Optional.of(tooLarge);
        }
        String rounded = "values are rounded to " + scale(to) + " decimal places";
        return Optional.of(roomBefore ? rounded + "." : rounded + ", and " + tooLarge);
    }

    private static int scale(SqlType.BuiltIn numeric) {
        return numeric.arguments().size() > 1 ? numeric.arguments().get(1) : 0;
    }

    private static Optional<String> moment(SqlType.BuiltIn from, SqlType.BuiltIn to) {
        if (!from.name().equals(to.name())) {
            return switch (to.name()) {
                case "date" -> Optional.of("the time of day is lost.");
                case "time" -> Optional.of("the date is lost.");
                default -> Optional.empty();
            };
        }
        if (from.withTimeZone() != to.withTimeZone()) {
            return Optional.of(
                    to.withTimeZone()
                            ? "values are taken to be in the time zone of the session that runs this."
                            : "values become those of the time zone of the session that runs this, and lose it.");
        }
        return precision(from) <= precision(to)
                ? Optional.empty()
                : Optional.of("fractions of a second are rounded to " + precision(to) + " digits.");
    }

    private static int precision(SqlType.BuiltIn moment) {
        boolean said = !moment.arguments().isEmpty();
        return said ? moment.arguments().get(0) : moment.name().equals("date") ? 0 : 6;
    }

    private static Optional<String> fails(String which) {
        return Optional.of("a value " + which + " makes it fail.");
    }
}
