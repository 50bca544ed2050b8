package dev.retort.introspector;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;

/** The declaration of a column's type out of what {@code DatabaseMetaData.getColumns} tells of it. */
final class PortableType {

    /** Drivers tell a length of this or more where none was declared. */
    private static final int UNLIMITED = 1_000_000_000;

    private PortableType() {}

    static String declaration(ResultSet row) throws SQLException {
        String name = row.getString("TYPE_NAME");
        int size = row.getInt("COLUMN_SIZE");
        if (name.contains("(") || name.contains("[") || name.startsWith("_")) {
            return name;
        }
        return switch (row.getInt("DATA_TYPE")) {
            case Types.CHAR, Types.NCHAR, Types.VARCHAR, Types.NVARCHAR -> limited(name, size);
            case Types.BINARY, Types.VARBINARY, Types.CLOB, Types.BLOB -> limited(name, size);
            case Types.NUMERIC, Types.DECIMAL ->
                size <= 0 || size >= UNLIMITED ? name : name + "(" + size + ", " + row.getInt("DECIMAL_DIGITS") + ")";
            case Types.TIME, Types.TIMESTAMP, Types.TIME_WITH_TIMEZONE, Types.TIMESTAMP_WITH_TIMEZONE ->
                timed(name, row);
            default -> name;
        };
    }

    private static String limited(String name, int size) {
        boolean takesLength = name.toLowerCase(Locale.ROOT).matches(".*(char|varying|binary|raw|clob|blob|object).*");
        return !takesLength || size <= 0 || size >= UNLIMITED ? name : name + "(" + size + ")";
    }

    /** The precision stands behind the first word: {@code timestamp(6) with time zone}. */
    private static String timed(String name, ResultSet row) throws SQLException {
        int precision = row.getInt("DECIMAL_DIGITS");
        if (row.wasNull()) {
            return name;
        }
        int end = name.indexOf(' ') < 0 ? name.length() : name.indexOf(' ');
        return name.substring(0, end) + "(" + precision + ")" + name.substring(end);
    }
}
