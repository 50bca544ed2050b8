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
import dev.retort.operation.Operation;
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
import java.util.function.Function;

/** Compares two of model, database and history. Where the database is one of them, it is read while the other is. */
final class Comparer {

    private final Configuration configuration;
    private final MigrationSettings settings;
    private final OfflineSources offline;
    private final List<String> renames;
    private final RenameInquiry inquiry;

    private Comparer(
            Configuration configuration,
            MigrationSettings settings,
            OfflineSources offline,
            List<String> renames,
            RenameInquiry inquiry) {
        this.configuration = configuration;
        this.settings = settings;
        this.offline = offline;
        this.renames = renames;
        this.inquiry = inquiry;
    }

    /**
     * @param settings names the tool's own tables, which take no part
     * @param offline reads the model or the history, which need no database
     */
    Comparer(Configuration configuration, MigrationSettings settings, OfflineSources offline) {
        this(configuration, settings, offline, List.of(), RenameInquiry.NOBODY);
    }

    /** One that is told of renames, as {@link RenameNotation} reads them, and asks about others. */
    Comparer renaming(List<String> stated, RenameInquiry asked) {
        return new Comparer(configuration, settings, offline, stated, asked);
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
        Diff diff = diff(
                new Side(from, selection.select(first.schema(), mapped).schema(), first.renames()),
                new Side(to, selection.select(second.schema(), mapped).schema(), second.renames()),
                dialect,
                Canonicalizer.textual(dialect));
        List<String> remarks = new ArrayList<>(first.remarks());
        remarks.addAll(second.remarks());
        return new Comparison(from, to, diff, dialect, model.reader(), remarks);
    }

    /** No connection tells what its default schema is, so it is the one that the database gives unasked. */
    private static ReadSchema inUsualSchema(ReadSchema read, Dialect dialect) {
        return read.in(new DefaultSchema(dialect.usualSchema()));
    }

    /** One of the two that are compared, with the renames that it tells of. */
    private record Side(Source source, Schema schema, List<Operation> renames) {}

    private Diff diff(Side from, Side to, Dialect dialect, Canonicalizer canonicalizer) {
        Environments environments = environments();
        List<Operation> known = new ArrayList<>(to.renames());
        known.addAll(new RenameNotation(from.schema(), from.source(), to.schema(), to.source()).read(renames));
        Function<List<Operation>, Diff> comparison = stated -> environments.diff(
                from.schema(), to.schema(), dialect, canonicalizer, options().withRenames(stated));
        return new RenameTalk(inquiry, comparison, known).settled();
    }

    /** What leads from an open database to the model or the history. */
    Comparison fromDatabase(Source to, LiveDatabase database) {
        Sides sides = read(to, database);
        Diff diff = diff(
                new Side(Source.DATABASE, sides.present(), List.of()),
                new Side(to, sides.wanted(), sides.renames()),
                database.dialect(),
                sides.canonicalizer());
        return new Comparison(Source.DATABASE, to, diff, database.dialect(), sides.reader(), sides.remarks());
    }

    /** What leads from the model or the history to an open database. */
    Comparison toDatabase(Source from, LiveDatabase database) {
        Sides sides = read(from, database);
        Diff diff = diff(
                new Side(from, sides.wanted(), List.of()),
                new Side(Source.DATABASE, sides.present(), List.of()),
                database.dialect(),
                sides.canonicalizer());
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
            Schema present,
            Schema wanted,
            LiveCanonicalizer canonicalizer,
            String reader,
            List<String> remarks,
            List<Operation> renames) {}

    private Sides read(Source source, LiveDatabase database) {
        CompletableFuture<ReadSchema> reading =
                CompletableFuture.supplyAsync(() -> offline.read(source, database.dialect()));
        IntrospectionScope configured = IntrospectionScope.DEFAULT_SCHEMA.withNamespaces(configuredNamespaces());
        Introspection introspection = database.inspect(configured);
        Identifier defaultSchema = database.introspector().defaultSchema();
        ReadSchema other = joined(reading).in(new DefaultSchema(defaultSchema));
        Schema wanted = other.schema();
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
                remarks,
                other.renames());
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
