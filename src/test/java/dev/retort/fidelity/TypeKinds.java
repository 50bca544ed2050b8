package dev.retort.fidelity;

import static dev.retort.fidelity.Columns.columns;
import static dev.retort.fidelity.Kind.of;
import static dev.retort.fidelity.Product.H2;
import static dev.retort.fidelity.Product.POSTGRESQL;

import java.util.List;
import java.util.stream.Stream;

/** Changes of the types of columns. */
final class TypeKinds {

    private static final String ALTER = "ALTER TABLE {table} ALTER COLUMN {column} SET DATA TYPE ";
    private static final String UNDONE = "alter_column {at}: set_type";

    private TypeKinds() {}

    static List<Kind> all() {
        return Stream.of(texts(), numbers(), times(), spellings(), others(), ofPostgres(), ofH2(), withDefaults())
                .flatMap(List::stream)
                .toList();
    }

    /** A change from the types that a pattern matches to another type. */
    private static Kind change(String name, String from, String to) {
        return of(name, places(from)).by(ALTER + to).undoneBy(UNDONE);
    }

    private static Kind onPostgres(String name, String from, String to) {
        return of(name, places(from)).on(POSTGRESQL, ALTER + to).undoneBy(UNDONE);
    }

    private static Kind onH2(String name, String from, String to) {
        return of(name, places(from)).on(H2, ALTER + to).undoneBy(UNDONE);
    }

    private static Columns places(String from) {
        return columns().unused().withoutValue().typed(from);
    }

    private static List<Kind> texts() {
        return List.of(
                change("varchar(n) shortened", "varchar\\(\\d\\d+\\)", "varchar(7)"),
                change("varchar(n) lengthened", "varchar\\(\\d+\\)", "varchar(65001)"),
                change("varchar(n) without its length", "varchar\\(\\d+\\)", "varchar"),
                change("varchar(n) to char(n)", "varchar\\(\\d+\\)", "char(3)"),
                change("char(n) to varchar(n)", "char(acter)?(\\(\\d+\\))?", "varchar(1)"),
                change("char(n) lengthened", "char(acter)?(\\(\\d+\\))?", "char(9)"),
                onPostgres("varchar(n) to text", "varchar\\(\\d+\\)", "text"),
                onPostgres("text to varchar(n)", "text", "varchar(255)"),
                onPostgres("text to varchar", "text", "varchar"),
                onH2("varchar(n) to clob", "varchar\\(\\d+\\)", "clob"),
                onH2("varchar(n) to varchar_ignorecase(n)", "varchar\\(255\\)", "varchar_ignorecase(255)"),
                onH2("clob to varchar(n)", "clob|character large object", "varchar(255)"));
    }

    private static List<Kind> numbers() {
        return List.of(
                change("bigint to integer", "bigint", "integer"),
                change("bigint to numeric(19)", "bigint", "numeric(19)"),
                change("integer to bigint", "integer", "bigint"),
                change("integer to smallint", "integer", "smallint"),
                change("smallint to integer", "smallint", "integer"),
                change("double precision to numeric(p, s)", "double precision", "numeric(12, 3)"),
                change("double precision to real", "double precision", "real"),
                change("real to double precision", "real", "double precision"),
                change("numeric(p, s) with another precision", "numeric\\(\\d\\d, ?2\\)", "numeric(33, 2)"),
                change("numeric(p, s) with another scale", "numeric\\(19, ?[^2]\\)", "numeric(19, 2)"),
                change("numeric(p, s) with another precision and scale", "numeric\\(\\d+, ?[0-3]\\)", "numeric(12, 4)"),
                change("numeric(p, s) to bigint", "numeric\\(\\d+(, ?\\d+)?\\)", "bigint"),
                onPostgres("numeric(p, s) without precision", "numeric\\(\\d+(, ?\\d+)?\\)", "numeric"),
                onH2("tinyint to smallint", "tinyint", "smallint"),
                onH2("numeric(p, s) to decfloat", "numeric\\(\\d+(, ?\\d+)?\\)", "decfloat(30)"),
                change("boolean to integer", "boolean", "integer")
                        .on(POSTGRESQL, ALTER + "integer USING {column}::integer"));
    }

    private static List<Kind> times() {
        return List.of(
                change("date to timestamp", "date", "timestamp(6)"),
                change("timestamp(6) to timestamp(3)", "timestamp(\\(6\\))?", "timestamp(3)"),
                change("timestamp to timestamp with time zone", "timestamp(\\(6\\))?", "timestamp(6) with time zone"),
                change("timestamp to date", "timestamp(\\(6\\))?", "date"),
                change(
                        "timestamp(6) with time zone to (3)",
                        "timestamp(\\(6\\))? with time zone",
                        "timestamp(3) with time zone"),
                change("timestamp with time zone to timestamp", "timestamp(\\(6\\))? with time zone", "timestamp(6)"),
                change("time(n) to time(0)", "time\\([1-9]\\)", "time(0)"),
                change("time to time with time zone", "time(\\(\\d\\))?", "time(6) with time zone"));
    }

    private static Kind spelling(String name, String from, String to) {
        return of(name, places(from)).by(ALTER + to).leftAlone("it is the same type");
    }

    /** Types that a database has several words for. */
    private static List<Kind> spellings() {
        return List.of(
                spelling("double precision written as float(53)", "double precision", "float(53)"),
                spelling("real written as float(24)", "real", "float(24)"),
                spelling("numeric(p, s) written as decimal(p, s)", "numeric\\(12, ?2\\)", "decimal(12, 2)"),
                spelling("timestamp(6) written without its precision", "timestamp(\\(6\\))?", "timestamp"));
    }

    private static List<Kind> others() {
        return List.of(
                change("uuid to varchar(36)", "uuid", "varchar(36)"),
                onPostgres("uuid to bytea", "uuid", "bytea USING uuid_send({column})"),
                onH2("uuid to binary(16)", "uuid", "binary(16)"),
                change("array of integer to array of bigint", "integer (array|\\[\\]).*|integer\\[\\]", "bigint array"),
                onPostgres("array to text", ".*(\\[\\]|array)", "text"),
                onPostgres("array of text of another length", "varchar\\(\\d+\\)\\[\\]", "varchar(7)[]"),
                onPostgres("array of text with elements of another type", "varchar\\(\\d+\\)\\[\\]", "text[]"),
                onH2("array of another length", "(varchar|integer).* array(\\[\\d+\\])?", "varchar(80) array[7]"),
                change("text of any kind to a number", "varchar\\(\\d+\\)", "integer")
                        .on(POSTGRESQL, ALTER + "integer USING {column}::integer"));
    }

    private static List<Kind> ofPostgres() {
        return List.of(
                onPostgres("jsonb to json", "jsonb", "json"),
                onPostgres("jsonb to text", "jsonb", "text"),
                onPostgres("oid to bigint", "oid", "bigint"),
                onPostgres("bytea to text", "bytea", "text USING encode({column}, 'hex')"),
                onPostgres("inet to cidr", "inet", "cidr"),
                onPostgres("inet to varchar", "inet", "varchar(40)"),
                onPostgres("bit(n) of another length", "bit\\(\\d+\\)", "bit(11)"),
                onPostgres("bit(n) to bit varying(n)", "bit\\(\\d+\\)", "bit varying(11)"),
                onPostgres("interval to bigint", "interval.*", "bigint USING extract(epoch FROM {column})::bigint"),
                onPostgres("interval with another precision", "interval.*", "interval(2)"),
                of(
                                "named enumeration to varchar(n)",
                                columns().unused().withoutValue().userDefined())
                        .on(POSTGRESQL, ALTER + "varchar(255)")
                        .undoneBy(UNDONE),
                of("varchar(n) to a new enumeration type", places("varchar\\(\\d+\\)"))
                        .on(
                                POSTGRESQL,
                                "CREATE TYPE surplus AS ENUM ('A', 'B')",
                                ALTER + "surplus USING {column}::surplus")
                        .undoneBy(UNDONE, "drop_enum_type surplus"),
                of("type replaced by a domain over it", places(".*"))
                        .on(POSTGRESQL, "CREATE DOMAIN surplus AS {type}", ALTER + "surplus")
                        .undoneBy(UNDONE)
                        .restoredBy("DROP DOMAIN surplus"),
                of("type replaced by a domain with a check", places("varchar\\(\\d+\\)|text"))
                        .on(POSTGRESQL, "CREATE DOMAIN surplus AS {type} CHECK (VALUE <> '')", ALTER + "surplus")
                        .undoneBy(UNDONE)
                        .restoredBy("DROP DOMAIN surplus"));
    }

    private static List<Kind> ofH2() {
        return List.of(
                onH2("json to varchar(n)", "json", "varchar(255)"),
                onH2("varbinary(n) of another length", "(varbinary|binary varying)\\(\\d+\\)", "varbinary(7)"),
                onH2("varbinary(n) to blob", "(varbinary|binary varying)\\(\\d+\\)", "blob"),
                onH2("blob to varbinary(n)", "blob|binary large object", "varbinary(500)"),
                onH2("enumeration with another label", "enum.*", "enum('A', 'B')"),
                onH2("enumeration to varchar(n)", "enum.*", "varchar(255)"),
                onH2("interval of other units", "interval.*", "interval day to minute"),
                of("type replaced by a domain over it", places("varchar\\(\\d+\\)|integer|bigint"))
                        .on(H2, "CREATE DOMAIN surplus AS {type}", ALTER + "surplus")
                        .undoneBy(UNDONE)
                        .restoredBy("DROP DOMAIN surplus"));
    }

    /** A default has to survive a change of its column's type, there and back. */
    private static List<Kind> withDefaults() {
        return List.of(
                of(
                                "boolean with a default to varchar(n)",
                                columns().unused().withDefault().typed("boolean"))
                        .by(
                                "ALTER TABLE {table} ALTER COLUMN {column} DROP DEFAULT",
                                ALTER + "varchar(5)",
                                "ALTER TABLE {table} ALTER COLUMN {column} SET DEFAULT 'false'")
                        .undoneBy("alter_column {at}: drop_default, set_type, set_default")
                        .undoneOn(H2, "alter_column {at}: set_type, set_default"),
                of(
                                "named enumeration with a default to varchar(n)",
                                columns().unused().withDefault().userDefined())
                        .on(
                                POSTGRESQL,
                                "ALTER TABLE {table} ALTER COLUMN {column} DROP DEFAULT",
                                ALTER + "varchar(255)",
                                "ALTER TABLE {table} ALTER COLUMN {column} SET DEFAULT 'OPEN'")
                        .undoneBy("alter_column {at}: drop_default, set_type, set_default"),
                of(
                                "numeric with a default of another scale",
                                columns().unused().withDefault().typed("numeric.*"))
                        .by(ALTER + "numeric(11, 1)")
                        .undoneBy(UNDONE));
    }
}
