package dev.retort.dialect;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which database, in which version, with which rule for names.
 *
 * @param product the product's name as {@code DatabaseMetaData} reports it: {@code PostgreSQL}, {@code H2}
 * @param majorVersion the first number of its version
 * @param minorVersion the second
 * @param folding what it does to the case of regular identifiers
 */
public record Server(String product, int majorVersion, int minorVersion, Folding folding) {

    /** What a database does to the case of a regular identifier before it stores it. */
    public enum Folding {
        UPPER,
        LOWER,
        /** Names are stored as they are written. */
        NONE;

        static Folding of(DatabaseMetaData metaData) throws SQLException {
            if (metaData.storesUpperCaseIdentifiers()) {
                return UPPER;
            }
            return metaData.storesLowerCaseIdentifiers() ? LOWER : NONE;
        }

        public String fold(String text) {
            return switch (this) {
                case UPPER -> text.toUpperCase(Locale.ROOT);
                case LOWER -> text.toLowerCase(Locale.ROOT);
                case NONE -> text;
            };
        }
    }

    public Server {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(folding, "folding");
    }

    /** What a live connection reports of its server. */
    public static Server of(DatabaseMetaData metaData) throws SQLException {
        return new Server(
                metaData.getDatabaseProductName(),
                metaData.getDatabaseMajorVersion(),
                metaData.getDatabaseMinorVersion(),
                Folding.of(metaData));
    }

    /** The major version of a product in a text that holds {@code PostgreSQL 18}; empty where it holds none. */
    static OptionalInt majorVersion(String product, String text) {
        Matcher named = Pattern.compile("\\b" + Pattern.quote(product) + " (\\d{1,4})\\b")
                .matcher(text);
        return named.find() ? OptionalInt.of(Integer.parseInt(named.group(1))) : OptionalInt.empty();
    }

    public boolean isAtLeast(int major) {
        return majorVersion >= major;
    }

    public boolean isAtLeast(int major, int minor) {
        return majorVersion > major || majorVersion == major && minorVersion >= minor;
    }

    /** {@code PostgreSQL 18}. */
    @Override
    public String toString() {
        return product + " " + majorVersion;
    }
}
