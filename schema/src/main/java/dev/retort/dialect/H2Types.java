package dev.retort.dialect;

import dev.retort.schema.SqlType;
import java.util.List;
import java.util.Set;

/**
 * H2's names of types, as its grammar, its catalog and Hibernate write them.
 *
 * <p>Values are canonical without the modifiers that H2 takes for said: {@code varchar(1000000000)} is {@code varchar},
 * {@code timestamp(6)} is {@code timestamp}, {@code time(0)} is {@code time}, {@code numeric(100000)} is {@code numeric}.
 * {@code text} is what H2 makes of it: {@code varchar} since 2.1, {@code clob} before. Types of PostgreSQL that have a
 * relative become it, so that a revision written there runs: {@code jsonb} is {@code json}, {@code timestamptz} is
 * {@code timestamp with time zone}, {@code bpchar} is {@code character}. The others, {@code oid} among them, are no types
 * here ({@link #isForeign}).
 */
final class H2Types extends TypeNames {

    /** Built-in types of PostgreSQL that nothing in H2 stands for. */
    private static final Set<String> FOREIGN = Set.of(
            "oid",
            "inet",
            "cidr",
            "macaddr",
            "macaddr8",
            "tsvector",
            "tsquery",
            "xml",
            "money",
            "citext",
            "hstore",
            "ltree",
            "varbit",
            "bit varying",
            "interval",
            "jsonpath",
            "pg_lsn",
            "int4range",
            "int8range",
            "numrange",
            "tsrange",
            "tstzrange",
            "daterange");

    private static final String[] TEXT = {"text", "tinytext", "mediumtext", "longtext", "ntext"};

    private final Aliases aliases;
    private final int maximumLength;

    H2Types(Names names, Server server) {
        super(names);
        boolean before21 = !server.isAtLeast(2, 1);
        this.maximumLength = before21 ? 1_048_576 : 1_000_000_000;
        this.aliases = Aliases.standard()
                .with(before21 ? "clob" : "varchar", TEXT)
                .with("integer", "serial", "signed", "mediumint")
                .with("bigint", "bigserial", "identity")
                .with("boolean", "bit")
                .with("varchar", "varchar2", "nvarchar2", "varchar_casesensitive", "longvarchar")
                .with("character", "bpchar")
                .with("varbinary", "bytea", "raw", "longvarbinary")
                .with("blob", "image", "tinyblob", "mediumblob", "longblob")
                .with("timestamp", "datetime", "datetime2")
                .with("json", "jsonb")
                .with("java_object", "object", "other")
                .plain("tinyint", "float", "number", "decfloat", "varchar_ignorecase", "geometry", "smalldatetime")
                .plain("timestamptz", "timetz");
    }

    /** Whether the type is built into PostgreSQL, and H2 has nothing like it. */
    boolean isForeign(SqlType type) {
        return type instanceof SqlType.BuiltIn builtIn
                && (FOREIGN.contains(builtIn.name()) || builtIn.name().equals("bit"));
    }

    @Override
    SqlType builtIn(TypeText text) {
        String first = text.words().get(0);
        if (text.named()) {
            return unknown(text);
        }
        if (FOREIGN.contains(text.name())
                || text.name().equals("bit") && !text.groups().isEmpty()) {
            return new SqlType.BuiltIn(text.name(), text.numbers().orElse(List.of()), false);
        }
        if (first.equals("interval")) {
            return interval(text);
        }
        return aliases.has(text.name()) && text.numbers().isPresent()
                ? known(aliases.canonical(text.name()), text.numbers().get(), text.withTimeZone())
                : unknown(text);
    }

    private SqlType known(String name, List<Integer> arguments, boolean withTimeZone) {
        return switch (name) {
            case "character", "binary" ->
                new SqlType.BuiltIn(name, arguments.isEmpty() ? List.of(1) : arguments, false);
            case "varchar", "varbinary", "varchar_ignorecase", "json", "java_object" ->
                withoutDefault(name, arguments, maximumLength);
            case "clob", "blob" -> withoutDefault(name, arguments, Integer.MAX_VALUE);
            case "decfloat" -> withoutDefault(name, arguments, 100_000);
            case "numeric" -> numeric(arguments);
            case "number" -> arguments.isEmpty() ? SqlType.of("decfloat", 40) : numeric(arguments);
            case "float" -> SqlType.of(!arguments.isEmpty() && arguments.get(0) <= 24 ? "real" : "double precision");
            case "smalldatetime" -> SqlType.of("timestamp", 0);
            case "timestamptz" -> known("timestamp", arguments, true);
            case "timetz" -> known("time", arguments, true);
            case "time" -> new SqlType.BuiltIn(name, without(arguments, 0), withTimeZone);
            case "timestamp" -> new SqlType.BuiltIn(name, without(arguments, 6), withTimeZone);
            default -> new SqlType.BuiltIn(name, arguments, withTimeZone);
        };
    }

    private static SqlType numeric(List<Integer> arguments) {
        List<Integer> precisionAndScale = arguments.size() == 1 ? List.of(arguments.get(0), 0) : arguments;
        return new SqlType.BuiltIn(
                "numeric", precisionAndScale.equals(List.of(100_000, 0)) ? List.of() : precisionAndScale, false);
    }

    private static SqlType withoutDefault(String name, List<Integer> arguments, int unsaid) {
        return new SqlType.BuiltIn(name, without(arguments, unsaid), false);
    }

    private static List<Integer> without(List<Integer> arguments, int unsaid) {
        return arguments.equals(List.of(unsaid)) ? List.of() : arguments;
    }

    @Override
    SqlType canonicalArray(SqlType element, int maximumCardinality) {
        return new SqlType.Array(element, maximumCardinality == 65_536 ? 0 : maximumCardinality);
    }

    @Override
    String arrayName(String element, int maximumCardinality) {
        return element + " array" + (maximumCardinality == 0 ? "" : "[" + maximumCardinality + "]");
    }

    /** An interval, its arguments the leading precision and, of seconds, the fractional one; none where both are unsaid. */
    private static SqlType interval(TypeText text) {
        boolean seconds = text.name().endsWith("second");
        int leading = 2;
        int fractional = 6;
        for (TypeText.Modifiers group : text.groups()) {
            List<Integer> numbers = new TypeText(List.of(), false, List.of(group), false)
                    .numbers()
                    .orElse(List.of());
            boolean trailing = group.afterWords() > 2;
            if (numbers.isEmpty()) {
                continue;
            }
            leading = trailing ? leading : numbers.get(0);
            fractional = trailing || numbers.size() > 1 ? numbers.get(numbers.size() - 1) : fractional;
        }
        boolean unsaid = leading == 2 && (fractional == 6 || !seconds);
        List<Integer> arguments = unsaid ? List.of() : seconds ? List.of(leading, fractional) : List.of(leading);
        return new SqlType.BuiltIn(text.name(), arguments, false);
    }

    /** Precisions stand behind the unit that they belong to. */
    @Override
    String raw(SqlType.BuiltIn type) {
        if (!type.name().startsWith("interval ") || type.arguments().isEmpty()) {
            return super.raw(type);
        }
        int to = type.name().indexOf(" to ");
        if (to < 0) {
            return super.raw(type);
        }
        String leading =
                type.name().substring(0, to) + parenthesized(type.arguments().subList(0, 1));
        List<Integer> fractional = type.arguments().subList(1, type.arguments().size());
        return leading + type.name().substring(to) + parenthesized(fractional);
    }
}
