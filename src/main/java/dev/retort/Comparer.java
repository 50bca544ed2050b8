package dev.retort;

import dev.retort.ComparisonRules.Side;
import dev.retort.dialect.Canonicalizer;
import dev.retort.dialect.Dialect;
import dev.retort.diff.DetectedChange;
import dev.retort.diff.Diff;
import dev.retort.error.RetortException;
import dev.retort.hint.DialectHint;
import dev.retort.hint.Hint;
import dev.retort.runtime.History;
import dev.retort.scanner.ScannedModel;
import dev.retort.scanner.mapping.DialectSettings;
import dev.retort.schema.DefaultSchema;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.selection.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Compares model, database and history. Where the database is one of them, it is read while the others are. */
final class Comparer {

    private final DatabaseConnections connections;
    private final ComparisonRules rules;
    private final OfflineSources offline;
    private final Consumer<Comparison> guard;

    Comparer(DatabaseConnections connections, ComparisonRules rules, OfflineSources offline) {
        this(connections, rules, offline, comparison -> {});
    }

    private Comparer(
            DatabaseConnections connections,
            ComparisonRules rules,
            OfflineSources offline,
            Consumer<Comparison> guard) {
        this.connections = connections;
        this.rules = rules;
        this.offline = offline;
        this.guard = guard;
    }

    /**
     * One that is told of renames, as {@link RenameNotation} reads them, and asks about others.
     *
     * @param before looks at what leads to the model before anybody is asked, and may refuse it
     */
    Comparer renaming(List<String> stated, RevisionInquiry asked, Consumer<Comparison> before) {
        return new Comparer(connections, rules.renaming(stated, asked), offline, before);
    }

    /** Compares two schemas, and asks the database only if it is one of the two. */
    Comparison compare(Source from, Source to) {
        if (from == to) {
            throw RetortException.usage("There is nothing to compare from the " + from + " to the " + to
                    + ". Name two of model, database and history.");
        }
        if (from == Source.DATABASE || to == Source.DATABASE) {
            try (LiveDatabase database = LiveDatabase.open(connections)) {
                return from == Source.DATABASE ? fromDatabase(to, database) : toDatabase(from, database);
            }
        }
        return compareOffline(from, to);
    }

    /** No connection tells what its default schema is, so it is the one that the database gives unasked. */
    private Comparison compareOffline(Source from, Source to) {
        Dialect dialect = offline.dialect();
        DefaultSchema usual = new DefaultSchema(dialect.usualSchema());
        ReadSchema first = offline.read(from, dialect).in(usual);
        ReadSchema second = offline.read(to, dialect).in(usual);
        ReadSchema model = from == Source.MODEL ? first : second;
        Selection selection = model.sparing(rules.selection(Identifier.UNNAMED));
        Set<QualifiedName> mapped = DatabaseReading.mapped(model);
        Side start = new Side(from, selection.select(first.schema(), mapped).schema(), first.renames());
        List<String> remarks = new ArrayList<>(first.remarks());
        remarks.addAll(second.remarks());
        BiFunction<ReadSchema, ComparisonRules, Comparison> comparing = (end, how) -> {
            Side reached = new Side(to, selection.select(end.schema(), mapped).schema(), end.renames());
            Diff diff = how.diff(start, reached, dialect, Canonicalizer.textual(dialect));
            return new Comparison(from, to, diff, dialect, model.reader(), remarks);
        };
        Function<Diff, Optional<Hint>> ofDialect = diff -> ofDialect(
                second, dialect, diff, other -> comparing.apply(other.in(usual), rules.asking(RevisionInquiry.NOBODY)));
        return settled(new HintSearch(diff -> Optional.empty(), ofDialect), how -> comparing.apply(second, how));
    }

    /** What leads from an open database to the model or the history. */
    Comparison fromDatabase(Source to, LiveDatabase database) {
        CompletableFuture<ReadSchema> reading = reading(() -> offline.read(to, database.dialect()));
        DatabaseReading present = DatabaseReading.of(database, rules);
        ReadSchema met = present.meeting(joined(reading));
        return leadingTo(to, present, met);
    }

    /** What leads from the model or the history to an open database. */
    Comparison toDatabase(Source from, LiveDatabase database) {
        CompletableFuture<ReadSchema> reading = reading(() -> offline.read(from, database.dialect()));
        DatabaseReading present = DatabaseReading.of(database, rules);
        return present.leadingFrom(from, present.meeting(joined(reading)));
    }

    /** All of an open database, without what the rules leave out. */
    Schema present(LiveDatabase database) {
        return rules.selection(database.introspector().defaultSchema())
                .select(database.inspectAll().schema(), Set.of())
                .schema();
    }

    /** What leads from an open database to the model, told apart by the history into drift and what is pending. */
    Check check(LiveDatabase database) {
        CompletableFuture<ReadSchema> scanning = reading(() -> offline.read(Source.MODEL, database.dialect()));
        CompletableFuture<History> replaying = reading(() -> offline.replay(database.dialect()));
        DatabaseReading present = DatabaseReading.of(database, rules);
        ReadSchema model = present.meeting(joined(scanning));
        History history;
        try {
            history = joined(replaying);
        } catch (RetortException e) {
            return Check.withoutHistory(leadingTo(Source.MODEL, present, model), e.getMessage());
        }
        ReadSchema replayed = present.withinReach(ReadSchema.of(history));
        Comparison changes = leadingTo(Source.MODEL, present, model);
        if (history.schema().equals(Schema.EMPTY) && history.opaque().isEmpty()) {
            return Check.withoutHistory(changes);
        }
        List<DetectedChange> drift = present.drift(replayed);
        if (!drift.isEmpty() && !history.opaque().isEmpty()) {
            return Check.withoutHistory(changes, history.opaque().get(0).toString());
        }
        List<DetectedChange> pending = drift.isEmpty() ? changes.diff().upgrade() : present.pending(replayed, model);
        return new Check(changes, true, drift, pending, changes.remarks());
    }

    private Comparison leadingTo(Source to, DatabaseReading present, ReadSchema other) {
        Function<Diff, Optional<Hint>> ofDialect = diff -> ofDialect(
                other,
                present.dialect(),
                diff,
                model -> present.leadingTo(to, present.meeting(model), rules.asking(RevisionInquiry.NOBODY)));
        return settled(new HintSearch(present::inAnotherSchema, ofDialect), how -> present.leadingTo(to, other, how));
    }

    /** Whether a difference comes of settings that have the model read for another database: without them it is read anew. */
    private Optional<Hint> ofDialect(
            ReadSchema model, Dialect dialect, Diff diff, Function<ReadSchema, Comparison> comparing) {
        DialectSettings others = model.dialectSettings();
        if (others.isEmpty() || diff.isEmpty()) {
            return Optional.empty();
        }
        return offline.modelWithout(others, dialect)
                .map(comparing)
                .flatMap(forServer -> new DialectHint(others, diff).found(forServer.diff()));
    }

    /** Before anybody is asked about forty renames, it is known whether all of them have one reason. */
    private Comparison settled(HintSearch search, Function<ComparisonRules, Comparison> comparing) {
        Comparison unasked = hinted(search, comparing.apply(rules.asking(RevisionInquiry.NOBODY)));
        guard.accept(unasked);
        return rules.asksNobody() || unasked.diff().suspectedRenames().isEmpty()
                ? unasked
                : hinted(search, comparing.apply(rules));
    }

    /** The comparison, with what comes from another Hibernate, or for one reason, told where it leads to the model. */
    private Comparison hinted(HintSearch search, Comparison comparison) {
        return comparison.to() == Source.MODEL
                ? offline.attributed(comparison.withHints(search.in(comparison)))
                : comparison;
    }

    /** What an open database and the model have that no comparison takes in. */
    Unmanaged unmanaged(LiveDatabase database) {
        CompletableFuture<ScannedModel> scanning = reading(() -> offline.model(database.dialect()));
        DatabaseReading present = DatabaseReading.of(database, rules);
        ScannedModel model = joined(scanning);
        return new Unmanaged(
                present.unmanaged(present.meeting(ReadSchema.of(model))), model.untaken(), model.unmanaged());
    }

    private static <T> CompletableFuture<T> reading(Supplier<T> reader) {
        return CompletableFuture.supplyAsync(reader);
    }

    private static <T> T joined(CompletableFuture<T> reading) {
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
