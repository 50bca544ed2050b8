package dev.retort;

import dev.retort.config.Configuration;
import dev.retort.dialect.Canonicalizer;
import dev.retort.dialect.Dialect;
import dev.retort.diff.Diff;
import dev.retort.diff.DiffOptions;
import dev.retort.environment.Environments;
import dev.retort.error.RetortException;
import dev.retort.introspector.Introspection;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.LiveCanonicalizer;
import dev.retort.runtime.MigrationSettings;
import dev.retort.schema.DefaultSchema;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.selection.LeftAlone;
import dev.retort.selection.ObjectKind;
import dev.retort.selection.Selected;
import dev.retort.selection.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Compares two of model, database and history. Where the database is one of them, it is read while the other is. */
final class Comparer {

    private final Configuration configuration;
    private final MigrationSettings settings;
    private final OfflineSources offline;

    /**
     * @param settings names the tool's own tables, which take no part
     * @param offline reads the model or the history, which need no database
     */
    Comparer(Configuration configuration, MigrationSettings settings, OfflineSources offline) {
        this.configuration = configuration;
        this.settings = settings;
        this.offline = offline;
    }

    /** Compares, and asks the database only if it is one of the two. */
    Comparison compare(Source from, Source to) {
        if (from == to) {
            throw RetortException.usage("There is nothing to compare from the " + from + " to the " + to
                    + ". Name two of model, database and history.");
        }
        if (from == Source.DATABASE || to == Source.DATABASE) {
            try (LiveDatabase database = LiveDatabase.open(new DatabaseConnections(configuration))) {
                return from == Source.DATABASE ? fromDatabase(to, database) : toDatabase(from, database);
            }
        }
        Dialect dialect = offline.dialect();
        ReadSchema first = inUsualSchema(offline.read(from, dialect), dialect);
        ReadSchema second = inUsualSchema(offline.read(to, dialect), dialect);
        ReadSchema model = from == Source.MODEL ? first : second;
        Selection selection = selection(Identifier.UNNAMED);
        Set<QualifiedName> mapped = mapped(model.schema());
        Diff diff = environments()
                .diff(
                        selection.select(first.schema(), mapped).schema(),
                        selection.select(second.schema(), mapped).schema(),
                        dialect,
                        Canonicalizer.textual(dialect),
                        options());
        List<String> remarks = new ArrayList<>(first.remarks());
        remarks.addAll(second.remarks());
        return new Comparison(from, to, diff, dialect, model.reader(), remarks);
    }

    /** No connection tells what its default schema is, so it is the one that the database gives unasked. */
    private static ReadSchema inUsualSchema(ReadSchema read, Dialect dialect) {
        Schema schema = new DefaultSchema(dialect.usualSchema()).unqualified(read.schema());
        return new ReadSchema(schema, read.reader(), read.remarks());
    }

    /** What leads from an open database to the model or the history. */
    Comparison fromDatabase(Source to, LiveDatabase database) {
        Sides sides = read(to, database);
        Diff diff = environments()
                .diff(sides.present(), sides.wanted(), database.dialect(), sides.canonicalizer(), options());
        return new Comparison(Source.DATABASE, to, diff, database.dialect(), sides.reader(), sides.remarks());
    }

    /** What leads from the model or the history to an open database. */
    Comparison toDatabase(Source from, LiveDatabase database) {
        Sides sides = read(from, database);
        Diff diff = environments()
                .diff(sides.wanted(), sides.present(), database.dialect(), sides.canonicalizer(), options());
        return new Comparison(from, Source.DATABASE, diff, database.dialect(), sides.reader(), sides.remarks());
    }

    /** All of an open database, without what the rules leave out. */
    Schema present(LiveDatabase database) {
        return selection(database.introspector().defaultSchema())
                .select(database.inspectAll().schema(), Set.of())
                .schema();
    }

    /** A database and what it is compared with, both with what the rules leave out taken out. */
    private record Sides(
            Schema present, Schema wanted, LiveCanonicalizer canonicalizer, String reader, List<String> remarks) {}

    private Sides read(Source source, LiveDatabase database) {
        CompletableFuture<ReadSchema> reading =
                CompletableFuture.supplyAsync(() -> offline.read(source, database.dialect()));
        IntrospectionScope configured = IntrospectionScope.DEFAULT_SCHEMA.withNamespaces(configuredNamespaces());
        Introspection introspection = database.inspect(configured);
        ReadSchema other = joined(reading);
        Identifier defaultSchema = database.introspector().defaultSchema();
        Schema wanted = new DefaultSchema(defaultSchema).unqualified(other.schema());
        IntrospectionScope needed = IntrospectionScope.of(wanted).withNamespaces(configuredNamespaces());
        if (!configured.namespaces().containsAll(needed.namespaces())) {
            introspection = database.inspect(needed);
        }
        Selection selection = selection(defaultSchema);
        Set<QualifiedName> mapped = mapped(wanted);
        Selected present = selection.select(introspection.comparedWith(wanted), mapped);
        List<String> remarks = new ArrayList<>(other.remarks());
        remarks.addAll(remarks(introspection, present, database));
        return new Sides(
                present.schema(),
                selection.select(wanted, mapped).schema(),
                database.canonicalizer(),
                other.reader(),
                remarks);
    }

    private static List<String> remarks(Introspection introspection, Selected present, LiveDatabase database) {
        List<String> remarks = new ArrayList<>(introspection.notices());
        remarks.addAll(database.introspector().blindSpots());
        if (!present.leftAlone().isEmpty()) {
            List<String> names =
                    present.leftAlone().stream().map(Comparer::described).toList();
            remarks.add("Left alone, as other tools own them: " + String.join(", ", names));
        }
        return remarks;
    }

    private static String described(LeftAlone object) {
        return object.name() + " (" + object.owner() + ")";
    }

    private Selection selection(Identifier defaultSchema) {
        Selection selection =
                Selection.EVERYTHING.withDefaultSchema(defaultSchema).withOwn(settings.ownTables());
        for (ObjectKind kind : ObjectKind.values()) {
            selection = selection
                    .including(kind, configuration.include(kind.key()))
                    .excluding(kind, configuration.exclude(kind.key()));
        }
        return selection;
    }

    /** The named schemas that the configuration includes by name; one that holds a pattern names none. */
    private Set<Identifier> configuredNamespaces() {
        Set<Identifier> names = new TreeSet<>();
        for (String name : configuration.include(ObjectKind.SCHEMA.key())) {
            if (!name.contains("*") && !name.contains("?")) {
                names.add(Identifier.of(name));
            }
        }
        return names;
    }

    private Environments environments() {
        return Environments.of(configuration);
    }

    private DiffOptions options() {
        return new DiffOptions(
                configuration.compareTypes(), configuration.compareDefaults(), configuration.compareComments());
    }

    private static Set<QualifiedName> mapped(Schema model) {
        Set<QualifiedName> mapped = new TreeSet<>(model.tables().keySet());
        mapped.addAll(model.sequences().keySet());
        return mapped;
    }

    private static ReadSchema joined(CompletableFuture<ReadSchema> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
