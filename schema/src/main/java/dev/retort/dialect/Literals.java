package dev.retort.dialect;

import dev.retort.error.RetortException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** Values as literals of standard SQL. */
class Literals {

    final String of(Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Boolean) {
            return value.toString().toUpperCase(Locale.ROOT);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof byte[] bytes) {
            return bytes(HexFormat.of().formatHex(bytes));
        }
        return temporalOrText(value);
    }

    /** Text between quotes; the inner ones are doubled. */
    String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Bytes given in hexadecimal digits. */
    String bytes(String digits) {
        return "X'" + digits + "'";
    }

    private String number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        boolean floating = number instanceof Double || number instanceof Float;
        return floating && !Double.isFinite(number.doubleValue())
                ? "CAST('" + number + "' AS double precision)"
                : number.toString();
    }

    private String temporalOrText(Object value) {
        if (value instanceof LocalDate) {
            return "DATE '" + value + "'";
        }
        if (value instanceof LocalTime time) {
            return "TIME '" + clock(time) + "'";
        }
        if (value instanceof OffsetTime time) {
            return "TIME WITH TIME ZONE '" + clock(time.toLocalTime()) + offset(time.getOffset()) + "'";
        }
        if (value instanceof LocalDateTime dateTime) {
            return "TIMESTAMP '" + dateTime(dateTime) + "'";
        }
        if (value instanceof OffsetDateTime dateTime) {
            return "TIMESTAMP WITH TIME ZONE '" + dateTime(dateTime.toLocalDateTime()) + offset(dateTime.getOffset())
                    + "'";
        }
        if (value instanceof ZonedDateTime dateTime) {
            return temporalOrText(dateTime.toOffsetDateTime());
        }
        if (value instanceof Instant instant) {
            return temporalOrText(instant.atOffset(ZoneOffset.UTC));
        }
        if (value instanceof java.sql.Timestamp timestamp) {
            return temporalOrText(timestamp.toLocalDateTime());
        }
        if (value instanceof java.sql.Date date) {
            return temporalOrText(date.toLocalDate());
        }
        if (value instanceof java.sql.Time time) {
            return temporalOrText(time.toLocalTime());
        }
        boolean textual = value instanceof CharSequence
                || value instanceof Character
                || value instanceof UUID
                || value instanceof Enum<?>;
        if (!textual) {
            throw unknown(value);
        }
        return text(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    private static String dateTime(LocalDateTime dateTime) {
        return dateTime.toLocalDate() + " " + clock(dateTime.toLocalTime());
    }

    /** Always with seconds, which {@link LocalTime#toString} leaves out where they are zero. */
    private static String clock(LocalTime time) {
        String text = time.toString();
        return text.length() == 5 ? text + ":00" : text;
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }

    private static RetortException unknown(Object value) {
        return RetortException.usage(
                "Cannot write a value of " + value.getClass().getName()
                        + " as a literal of SQL: use a String, Number, Boolean, java.time value, UUID, byte[] or null");
    }
}
