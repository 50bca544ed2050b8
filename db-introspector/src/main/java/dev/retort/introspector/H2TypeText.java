package dev.retort.introspector;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type as H2's catalog describes it, in {@code COLUMNS} or {@code ELEMENT_TYPES}, whose columns for it have the same names.
 *
 * @param dataType its name in standard SQL
 * @param text its declaration with all modifiers; of an array or an enumeration the name alone
 * @param maximumCardinality the largest number of elements of an array
 * @param identifier what its elements or labels are filed under
 */
record H2TypeText(String dataType, String text, int maximumCardinality, String identifier) {

    static H2TypeText of(ResultSet row) throws SQLException {
        String dataType = inUpperCase(row, "DATA_TYPE");
        return new H2TypeText(
                dataType, text(row, dataType), row.getInt("MAXIMUM_CARDINALITY"), row.getString("DTD_IDENTIFIER"));
    }

    private static String text(ResultSet row, String dataType) throws SQLException {
        return switch (dataType) {
            case "CHARACTER", "CHARACTER VARYING", "VARCHAR_IGNORECASE", "CHARACTER LARGE OBJECT" ->
                dataType + modifiers(row, "CHARACTER_MAXIMUM_LENGTH");
            case "BINARY", "BINARY VARYING", "BINARY LARGE OBJECT", "JSON", "JAVA_OBJECT" ->
                dataType + modifiers(row, "CHARACTER_MAXIMUM_LENGTH");
            case "NUMERIC", "DECFLOAT" ->
                dataType + modifiers(row, "DECLARED_NUMERIC_PRECISION", "DECLARED_NUMERIC_SCALE");
            case "TIME", "TIMESTAMP" -> dataType + modifiers(row, "DATETIME_PRECISION");
            case "TIME WITH TIME ZONE", "TIMESTAMP WITH TIME ZONE" ->
                dataType.replaceFirst(" ", modifiers(row, "DATETIME_PRECISION") + " ");
            case "INTERVAL" -> interval(row);
            case "GEOMETRY" -> dataType + modifiers(row, "GEOMETRY_TYPE", "GEOMETRY_SRID");
            default -> dataType;
        };
    }

    /** The precision of the leading unit stands behind it, that of seconds behind them, and both behind SECOND alone. */
    private static String interval(ResultSet row) throws SQLException {
        String units = inUpperCase(row, "INTERVAL_TYPE");
        String leading = row.getString("INTERVAL_PRECISION");
        String fractional = row.getString("DATETIME_PRECISION");
        if (units.equals("SECOND")) {
            return "INTERVAL SECOND(" + leading + ", " + fractional + ")";
        }
        int to = units.indexOf(" TO ");
        String first = to < 0 ? units : units.substring(0, to);
        String rest = to < 0 ? "" : units.substring(to);
        String end = rest.endsWith("SECOND") ? "(" + fractional + ")" : "";
        return "INTERVAL " + first + "(" + leading + ")" + rest + end;
    }

    /** Under DATABASE_TO_LOWER the catalog prints key words in lower case too. */
    private static String inUpperCase(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }

    private static String modifiers(ResultSet row, String... columns) throws SQLException {
        Stream.Builder<String> values = Stream.builder();
        for (String column : columns) {
            String value = row.getString(column);
            if (value != null) {
                values.add(value);
            }
        }
        String joined = values.build().collect(Collectors.joining(", "));
        return joined.isEmpty() ? "" : "(" + joined + ")";
    }
}
