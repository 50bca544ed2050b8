package dev.retort.runtime;

import dev.retort.error.RetortException;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The types that a revision gives to columns.
 *
 * <pre>{@code
 * column("name", varchar(255))
 * column("price", numeric(10, 2))
 * column("tags", text().array())
 * column("mood", userType("mood"))
 * }</pre>
 */
public final class Types {

    private static final Pattern NUMBERS_IN_NAME = Pattern.compile("\\([\\s\\d,]*\\)");

    private Types() {}

    public static SqlType smallint() {
        return SqlType.of("smallint");
    }

    public static SqlType integer() {
        return SqlType.of("integer");
    }

    public static SqlType bigint() {
        return SqlType.of("bigint");
    }

    public static SqlType bool() {
        return SqlType.of("boolean");
    }

    public static SqlType real() {
        return SqlType.of("real");
    }

    public static SqlType doublePrecision() {
        return SqlType.of("double precision");
    }

    /** A decimal number of the database's own default precision. */
    public static SqlType numeric() {
        return SqlType.of("numeric");
    }

    public static SqlType numeric(int precision) {
        return SqlType.of("numeric", precision);
    }

    public static SqlType numeric(int precision, int scale) {
        return SqlType.of("numeric", precision, scale);
    }

    /** A string of any length. */
    public static SqlType varchar() {
        return SqlType.of("varchar");
    }

    public static SqlType varchar(int length) {
        return SqlType.of("varchar", length);
    }

    /** A string of exactly this length, padded with spaces. */
    public static SqlType character(int length) {
        return SqlType.of("character", length);
    }

    public static SqlType text() {
        return SqlType.of("text");
    }

    public static SqlType date() {
        return SqlType.of("date");
    }

    public static SqlType time() {
        return SqlType.of("time");
    }

    /** A time of day with this many digits of a second's fraction. */
    public static SqlType time(int precision) {
        return SqlType.of("time", precision);
    }

    public static SqlType timeWithTimeZone() {
        return zoned("time");
    }

    /** A time of day and its offset, with this many digits of a second's fraction. */
    public static SqlType timeWithTimeZone(int precision) {
        return zoned("time", precision);
    }

    public static SqlType timestamp() {
        return SqlType.of("timestamp");
    }

    /** A date and time with this many digits of a second's fraction. */
    public static SqlType timestamp(int precision) {
        return SqlType.of("timestamp", precision);
    }

    public static SqlType timestampWithTimeZone() {
        return zoned("timestamp");
    }

    /** A point in time with this many digits of a second's fraction. */
    public static SqlType timestampWithTimeZone(int precision) {
        return zoned("timestamp", precision);
    }

    public static SqlType uuid() {
        return SqlType.of("uuid");
    }

    public static SqlType bytea() {
        return SqlType.of("bytea");
    }

    public static SqlType json() {
        return SqlType.of("json");
    }

    public static SqlType jsonb() {
        return SqlType.of("jsonb");
    }

    public static SqlType oid() {
        return SqlType.of("oid");
    }

    public static SqlType blob() {
        return SqlType.of("blob");
    }

    public static SqlType clob() {
        return SqlType.of("clob");
    }

    /** Bytes of exactly this length. */
    public static SqlType binary(int length) {
        return SqlType.of("binary", length);
    }

    /** Bytes of at most this length. */
    public static SqlType varbinary(int length) {
        return SqlType.of("varbinary", length);
    }

    /**
     * Any other type that the database or one of its extensions brings along: {@code type("inet")}, {@code type("bit", 3)},
     * {@code type("geometry(point,4326)")}.
     *
     * @param name the type's name in lower case, with arguments only where one of them is a word
     */
    public static SqlType type(String name, Integer... arguments) {
        if (name.isBlank() || NUMBERS_IN_NAME.matcher(name).find()) {
            throw RetortException.revision(
                    "'" + name
                            + "' is not a type's name: give the name alone, and its arguments behind it, as in type(\"bit\", 3)");
        }
        return SqlType.of(name, arguments);
    }

    /** An enumeration written out at the column; a named one is {@link #userType}. */
    public static SqlType enumeration(String... labels) {
        return new SqlType.Enumeration(Arrays.asList(labels));
    }

    /** A type that the schema itself defines, such as one made by {@link Operations#createEnumType} or createCompositeType. */
    public static SqlType userType(String name) {
        return new SqlType.UserDefined(QualifiedName.of(name));
    }

    /** An array of at most this many elements; {@link SqlType#array()} makes one of any length. */
    public static SqlType array(SqlType element, int maximumCardinality) {
        return new SqlType.Array(element, maximumCardinality);
    }

    private static SqlType zoned(String name, Integer... arguments) {
        return new SqlType.BuiltIn(name, List.of(arguments), true);
    }
}
