package dev.retort;

import dev.retort.config.Configuration;
import dev.retort.dialect.Dialect;
import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.runtime.History;
import dev.retort.runtime.MigrationSettings;
import dev.retort.runtime.RevisionDirectory;
import dev.retort.runtime.directory.SourceDirectory;
import dev.retort.scanner.mapping.DialectSettings;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What {@code check} finds, time and again: what is compared with the database is read once and the connection kept. */
public final class RepeatedCheck implements AutoCloseable {

    private static final Set<QualifiedName> OWN = MigrationSettings.DEFAULT.ownTables();

    private final LiveDatabase database;
    private final Source source;
    private final ReadSchema wanted;
    private final Comparer comparer;

    private RepeatedCheck(
            Configuration configuration,
            RevisionDirectory revisions,
            LiveDatabase database,
            Source source,
            ReadSchema wanted) {
        this.database = database;
        this.source = source;
        this.wanted = wanted;
        this.comparer = new Comparer(
                new DatabaseConnections(configuration),
                new ComparisonRules(configuration, MigrationSettings.DEFAULT),
                new OfflineSources(configuration, revisions) {
                    @Override
                    ReadSchema read(Source any, Dialect dialect) {
                        return wanted;
                    }
                });
    }

    /** A check of the database against an entity model. */
    public static RepeatedCheck ofModel(EntityModel model, TestDatabase database, Path directory) {
        Configuration configuration = ModelProject.configuration(model, database, directory);
        LiveDatabase live = LiveDatabase.open(new DatabaseConnections(configuration));
        ReadSchema wanted = ReadSchema.of(new ModelReader(configuration).read(live.dialect()));
        RevisionDirectory none = SourceDirectory.of(directory.resolve("revisions"), List.of());
        return new RepeatedCheck(configuration, none, live, Source.MODEL, wanted);
    }

    /** A check of the database against what revisions add up to; the model only names the project. */
    public static RepeatedCheck ofHistory(
            RevisionDirectory revisions, EntityModel model, TestDatabase database, Path directory) {
        Configuration configuration = ModelProject.configuration(model, database, directory);
        LiveDatabase live = LiveDatabase.open(new DatabaseConnections(configuration));
        Schema history = History.replay(revisions, live.dialect(), "heads").schema();
        return new RepeatedCheck(
                configuration,
                revisions,
                live,
                Source.HISTORY,
                new ReadSchema(history, "", List.of(), List.of(), List.of(), DialectSettings.NONE));
    }

    public Dialect dialect() {
        return database.dialect();
    }

    /** The schema that the database should have. */
    public Schema wanted() {
        return wanted.schema();
    }

    /** The schema that the database has, but for the tool's own tables. */
    public Schema present() {
        Schema schema = database.inspect(IntrospectionScope.of(wanted.schema())).schema();
        return schema.withTables(schema.tables().values().stream()
                .filter(table -> !OWN.contains(table.name()))
                .toList());
    }

    /** The columns that read as identity columns and are serial ones, which a database alters otherwise. */
    public Set<ObjectPath> serialColumns() {
        return database.inspect(IntrospectionScope.of(wanted.schema())).serialColumns().stream()
                .map(serial -> new ObjectPath(serial.table(), serial.column().name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What leads from the database to what it should have. */
    public Comparison check() {
        return comparer.fromDatabase(source, database);
    }

    /** What leads from what it should have to the database. */
    public Comparison reverseCheck() {
        return comparer.compare(source, Source.DATABASE);
    }

    @Override
    public void close() {
        database.close();
    }
}
