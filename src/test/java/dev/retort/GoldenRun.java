package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.config.Configuration;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.diff.DetectedChange;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.golden.CaseDatabase;
import dev.retort.fixtures.golden.Expectation;
import dev.retort.fixtures.golden.GoldenCase;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Introspectors;
import dev.retort.operation.Operation;
import dev.retort.revision.RevisionHeader;
import dev.retort.runtime.LoadedRevisions;
import dev.retort.runtime.Migration;
import dev.retort.runtime.MigrationSettings;
import dev.retort.runtime.Recording;
import dev.retort.runtime.directory.SourceDirectory;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One golden case on one database: a project with a configuration for either state, and a database in the state before. */
final class GoldenRun implements AutoCloseable {

    static final String BEFORE = "before";
    static final String AFTER = "after";

    private static final Set<QualifiedName> OWN_TABLES = MigrationSettings.DEFAULT.ownTables();
    private static final String NOTHING = "No changes detected.\n";

    private final TestDatabase database;
    private final Path revisions;
    private final Retort retort;
    private final Schema stateBefore;
    private final boolean changedByHand;
    private Optional<WrittenRevision> revision = Optional.empty();

    private GoldenRun(TestDatabase database, Path revisions, Retort retort, boolean changedByHand) throws SQLException {
        this.database = database;
        this.revisions = revisions;
        this.retort = retort;
        this.changedByHand = changedByHand;
        this.stateBefore = introspect();
    }

    /**
     * Brings a new database to the state before.
     *
     * @param classes the directory that holds the classes of both states
     */
    static GoldenRun start(GoldenCase golden, CaseDatabase kind, Path classes) throws IOException, SQLException {
        TestDatabase database = kind.open();
        try {
            Path project = Files.createDirectories(classes.resolve(kind.label()));
            Files.createDirectories(project.resolve("target"));
            Path revisions = Files.createDirectories(project.resolve("revisions"));
            Retort before = Retort.open(configuration(golden, database, project, classes.resolve(BEFORE)));
            Retort after = Retort.open(configuration(golden, database, project, classes.resolve(AFTER)));
            if (!golden.before().isEmpty()) {
                before.revision(new NewRevision(BEFORE, BEFORE, true, false)).orElseThrow();
                before.upgrade("head");
            }
            String given = golden.given().get(kind);
            execute(database, given);
            return new GoldenRun(database, revisions, after, !given.isEmpty());
        } catch (IOException | SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Writes the revision that leads to the state after, if there is a difference. */
    Expectation autogenerate() throws IOException, SQLException {
        revision = retort.revision(new NewRevision(AFTER, AFTER, true, false));
        if (revision.isEmpty()) {
            return new Expectation(NOTHING, "", "");
        }
        String messages = revision.get().changes().stream()
                .map(change -> change.sentence() + "\n")
                .collect(Collectors.joining());
        return new Expectation(messages, methods(Files.readString(revision.get().file())), sql());
    }

    /** Upgrades, finds nothing left to do, downgrades, finds the state before, and upgrades again. */
    void goThereAndBack() throws SQLException {
        if (revision.isEmpty()) {
            return;
        }
        retort.upgrade("head");
        Check check = retort.check();
        assertThat(check.changes().diff().upgrade())
                .extracting(DetectedChange::sentence)
                .as("what is left to do after the upgrade")
                .isEmpty();
        assertThat(check.drift())
                .extracting(DetectedChange::sentence)
                .as("what the database has and the history has not")
                .isEmpty();
        assertThat(check.driftKnown() || changedByHand)
                .as("the history can be replayed")
                .isTrue();
        Schema stateAfter = introspect();
        retort.downgrade("-1");
        assertThat(introspect()).as("the state before, after the downgrade").isEqualTo(stateBefore);
        retort.upgrade("head");
        assertThat(introspect()).as("the state after, after the second upgrade").isEqualTo(stateAfter);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    private static Configuration configuration(GoldenCase golden, TestDatabase database, Path project, Path classes)
            throws IOException {
        Path file = project.resolve(classes.getFileName() + ".toml");
        Files.writeString(
                file,
                golden.configuration() + """

                        [database.case]
                        url = "%s"
                        user = "%s"
                        password = "%s"
                        revisions = "revisions"
                        package = "db"
                        model.packages = ["app"]
                        model.classpath = ["%s"]
                        """.formatted(database.url(), database.user(), database.password(), classes));
        return Configuration.request().file(file).database("case").read();
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        if (!sql.isEmpty()) {
            try (Connection connection = database.open();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /** What the database has in all its schemas, but for the tables that keep its version. */
    private Schema introspect() throws SQLException {
        try (Connection connection = database.open()) {
            Introspector introspector = Introspectors.of(connection);
            Schema schema = introspector.introspect(
                    connection,
                    IntrospectionScope.DEFAULT_SCHEMA.withNamespaces(namedSchemas(connection, introspector)));
            return schema.withTables(schema.tables().values().stream()
                    .filter(table -> !OWN_TABLES.contains(table.name()))
                    .toList());
        }
    }

    private static Set<Identifier> namedSchemas(Connection connection, Introspector introspector) throws SQLException {
        Set<Identifier> names = new TreeSet<>();
        try (ResultSet schemas = connection.getMetaData().getSchemas()) {
            while (schemas.next()) {
                String stored = schemas.getString("TABLE_SCHEM");
                if (!stored.startsWith("pg_") && !stored.equalsIgnoreCase("information_schema")) {
                    names.add(introspector.dialect().fromStored(stored));
                }
            }
        }
        names.remove(introspector.defaultSchema());
        return names;
    }

    /** The methods of a revision's class, without what every revision has. */
    private static String methods(String source) {
        return source.substring(source.indexOf("    @Override"), source.lastIndexOf('}'))
                .replace("    @Override\n", "")
                .stripTrailing()
                .lines()
                .map(line -> line.replaceFirst("^ {4}", "") + "\n")
                .collect(Collectors.joining());
    }

    /** The statements that the revision, as it is compiled, leads to. */
    private String sql() throws SQLException {
        Dialect dialect = dialect();
        SourceDirectory directory = SourceDirectory.of(revisions, List.of());
        RevisionHeader header = directory.graph().heads().iterator().next();
        try (LoadedRevisions loaded = directory.load(List.of(header))) {
            Migration migration = loaded.migration(header);
            return "-- upgrade\n" + statements(dialect, Recording.ofUpgrade(migration, dialect)) + "\n-- downgrade\n"
                    + statements(dialect, Recording.ofDowngrade(migration, dialect));
        }
    }

    private Dialect dialect() throws SQLException {
        try (Connection connection = database.open()) {
            Introspector introspector = Introspectors.of(connection);
            return introspector.dialect();
        }
    }

    private static String statements(Dialect dialect, List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> dialect.compile(operation).stream())
                .map(SqlStatement::text)
                .map(text -> text + ";\n")
                .collect(Collectors.joining());
    }
}
