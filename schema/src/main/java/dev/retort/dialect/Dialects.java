package dev.retort.dialect;

import dev.retort.error.RetortException;
import java.util.Locale;

/** The dialects that there are. */
public final class Dialects {

    private static final int NEWEST_POSTGRESQL = 18;
    private static final int OLDEST_POSTGRESQL = 14;
    private static final int NEWEST_H2_MINOR = 4;

    private Dialects() {}

    /**
     * The dialect of a server; standard SQL for a product that has none of its own.
     *
     * @throws RetortException of kind DATABASE for a version that is too old
     */
    public static Dialect of(Server server) {
        return switch (server.product()) {
            case "PostgreSQL" -> postgreSql(server);
            case "H2" -> H2Dialect.of(server);
            default -> GenericDialect.of(server);
        };
    }

    /**
     * The dialect that a JDBC URL names, for work without a connection: of the newest version known, with the rule for names
     * that the URL's own settings give.
     *
     * @throws RetortException of kind USAGE if the URL is no JDBC URL
     */
    public static Dialect forUrl(String jdbcUrl) {
        return forUrl(jdbcUrl, "");
    }

    /**
     * The dialect that a JDBC URL names, of a version that was met before.
     *
     * @param known a text that may name the server as {@link Server#toString} does, {@code PostgreSQL 16}; where it names none of
     *     this product, the version is the newest known
     * @throws RetortException of kind USAGE if the URL is no JDBC URL, and of kind DATABASE for a version that is too old
     */
    public static Dialect forUrl(String jdbcUrl, String known) {
        String[] parts = jdbcUrl.split(":", 3);
        if (parts.length < 3 || !parts[0].equals("jdbc")) {
            throw RetortException.usage(
                    "Cannot tell the database from a URL that does not begin with jdbc:<database>:");
        }
        return switch (parts[1]) {
            case "postgresql" ->
                of(new Server(
                        "PostgreSQL",
                        Server.majorVersion("PostgreSQL", known).orElse(NEWEST_POSTGRESQL),
                        0,
                        Server.Folding.LOWER));
            case "h2" -> of(new Server("H2", 2, NEWEST_H2_MINOR, h2Folding(parts[2])));
            default -> of(new Server(parts[1], 0, 0, Server.Folding.UPPER));
        };
    }

    private static Dialect postgreSql(Server server) {
        if (!server.isAtLeast(OLDEST_POSTGRESQL)) {
            throw RetortException.database(server + " is too old: use PostgreSQL " + OLDEST_POSTGRESQL + " or later");
        }
        return PostgreSqlDialect.of(server);
    }

    /** H2 folds to upper case unless the URL's settings say otherwise. */
    private static Server.Folding h2Folding(String url) {
        String settings = url.toUpperCase(Locale.ROOT) + ";";
        if (settings.contains(";DATABASE_TO_LOWER=TRUE;")) {
            return Server.Folding.LOWER;
        }
        return settings.contains(";DATABASE_TO_UPPER=FALSE;") ? Server.Folding.NONE : Server.Folding.UPPER;
    }
}
