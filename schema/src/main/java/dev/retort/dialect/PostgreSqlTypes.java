package dev.retort.dialect;

import dev.retort.schema.SqlType;
import java.util.List;

/**
 * PostgreSQL's names of types, as its manual, {@code format_type}, the JDBC driver and Hibernate write them.
 *
 * <p>{@code timestamp(6)}, {@code time(9)} and {@code interval(6)} are the same types as without a precision, and an array
 * has neither dimensions nor a size. Types of other databases become their nearest relatives, so that a revision written
 * elsewhere runs: {@code clob} is {@code text}; {@code blob}, {@code binary} and {@code varbinary} are {@code bytea};
 * {@code tinyint} is {@code smallint}.
 */
final class PostgreSqlTypes extends TypeNames {

    private static final Aliases ALIASES = Aliases.standard()
            .with("smallint", "smallserial", "serial2", "tinyint")
            .with("integer", "serial", "serial4")
            .with("bigint", "bigserial", "serial8")
            .with("varbit", "bit varying")
            .with("text", "clob", "character large object", "char large object", "nclob")
            .with("bytea", "blob", "binary large object", "binary", "varbinary", "binary varying")
            .with("timestamptz")
            .with("timetz")
            .plain(
                    "bit",
                    "bpchar",
                    "float",
                    "jsonb",
                    "oid",
                    "name",
                    "xml",
                    "money",
                    "inet",
                    "cidr",
                    "macaddr",
                    "macaddr8")
            .plain(
                    "point",
                    "line",
                    "lseg",
                    "box",
                    "path",
                    "polygon",
                    "circle",
                    "tsvector",
                    "tsquery",
                    "pg_lsn",
                    "jsonpath")
            .plain(
                    "int4range",
                    "int8range",
                    "numrange",
                    "tsrange",
                    "tstzrange",
                    "daterange",
                    "xid",
                    "xid8",
                    "cid",
                    "tid")
            .plain(
                    "int4multirange",
                    "int8multirange",
                    "nummultirange",
                    "tsmultirange",
                    "tstzmultirange",
                    "datemultirange")
            .plain("regclass", "regcollation", "regconfig", "regdictionary", "regnamespace", "regoper", "regoperator")
            .plain("regproc", "regprocedure", "regrole", "regtype", "txid_snapshot", "pg_snapshot", "refcursor")
            .plain(PostgreSqlExtensions.types().toArray(String[]::new));

    private static final String CATALOG = "pg_catalog.";
    private static final String PUBLIC = "public.";
    private static final int DEFAULT_PRECISION = 6;

    PostgreSqlTypes(Names names) {
        super(names);
    }

    @Override
    SqlType builtIn(TypeText text) {
        String first = text.words().get(0);
        if (text.named() && first.startsWith(CATALOG)) {
            return unqualified(first.substring(CATALOG.length()), text);
        }
        // Where extensions are installed unless somebody says otherwise.
        if (first.startsWith(PUBLIC) && PostgreSqlExtensions.types().contains(first.substring(PUBLIC.length()))) {
            return unqualified(first.substring(PUBLIC.length()), text);
        }
        if (text.named()) {
            return first.equals("\"char\"") ? SqlType.of(first) : unknown(text);
        }
        if (first.startsWith("_") && first.length() > 1 && !ALIASES.has(first)) {
            return builtIn(new TypeText(List.of(first.substring(1)), false, List.of(), false))
                    .array();
        }
        boolean known = ALIASES.has(text.name()) || first.equals("interval");
        return known && text.numbers().isPresent()
                ? known(ALIASES.canonical(text.name()), text.numbers().get(), text.withTimeZone())
                : unknown(text);
    }

    private SqlType unqualified(String name, TypeText text) {
        return builtIn(new TypeText(List.of(name), name.startsWith("\""), text.groups(), text.withTimeZone()));
    }

    private static SqlType known(String name, List<Integer> arguments, boolean withTimeZone) {
        return switch (name) {
            case "numeric" ->
                new SqlType.BuiltIn(name, arguments.size() == 1 ? List.of(arguments.get(0), 0) : arguments, false);
            case "character", "bit" -> new SqlType.BuiltIn(name, arguments.isEmpty() ? List.of(1) : arguments, false);
            case "bpchar" -> new SqlType.BuiltIn(arguments.isEmpty() ? "bpchar" : "character", arguments, false);
            case "float" -> SqlType.of(isSingle(arguments) ? "real" : "double precision");
            case "timestamptz" -> timed("timestamp", arguments, true);
            case "timetz" -> timed("time", arguments, true);
            case "text", "bytea" -> SqlType.of(name);
            default -> timed(name, arguments, withTimeZone);
        };
    }

    private static boolean isSingle(List<Integer> arguments) {
        return !arguments.isEmpty() && arguments.get(0) <= 24;
    }

    private static SqlType timed(String name, List<Integer> arguments, boolean withTimeZone) {
        boolean hasPrecision = name.startsWith("time") || name.startsWith("interval");
        // A larger one is reduced, with a warning that nobody sees.
        boolean isDefault = hasPrecision && arguments.size() == 1 && arguments.get(0) >= DEFAULT_PRECISION;
        return new SqlType.BuiltIn(name, isDefault ? List.of() : arguments, withTimeZone);
    }

    @Override
    SqlType canonicalArray(SqlType element, int maximumCardinality) {
        return element instanceof SqlType.Array ? element : element.array();
    }

    @Override
    String arrayName(String element, int maximumCardinality) {
        return element + "[]";
    }
}
