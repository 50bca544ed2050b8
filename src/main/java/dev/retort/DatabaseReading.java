package dev.retort;

import dev.retort.ComparisonRules.Side;
import dev.retort.dialect.Dialect;
import dev.retort.diff.DetectedChange;
import dev.retort.diff.Diff;
import dev.retort.hint.Hint;
import dev.retort.hint.SchemaHint;
import dev.retort.introspector.Introspection;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.LiveCanonicalizer;
import dev.retort.introspector.UnmanagedObject;
import dev.retort.schema.DefaultSchema;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.selection.LeftAlone;
import dev.retort.selection.Selected;
import dev.retort.selection.Selection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** An open database, read once, to be compared with schemas that needed none to be read. */
final class DatabaseReading {

    private final LiveDatabase database;
    private final ComparisonRules rules;
    private final LiveCanonicalizer canonicalizer;
    private Selection selection;
    private IntrospectionScope scope;
    private Introspection introspection;

    private DatabaseReading(LiveDatabase database, ComparisonRules rules) {
        this.database = database;
        this.rules = rules;
        selection = rules.selection(database.introspector().defaultSchema());
        canonicalizer = database.canonicalizer();
        scope = IntrospectionScope.DEFAULT_SCHEMA.withNamespaces(rules.namespaces());
        introspection = database.inspect(scope);
    }

    /** Reads the default schema of a database, and what the configuration names. */
    static DatabaseReading of(LiveDatabase database, ComparisonRules rules) {
        return new DatabaseReading(database, rules);
    }

    /**
     * The schema in this database's terms. Whatever it names of the database is read as well, and what is created beside it
     * takes no part from then on.
     */
    ReadSchema meeting(ReadSchema other) {
        ReadSchema met = inItsTerms(other);
        IntrospectionScope needed = scope.withNamespaces(met.schema().namespaces());
        if (!scope.equals(needed)) {
            scope = needed;
            introspection = database.inspect(scope);
        }
        selection = met.sparing(selection);
        return met;
    }

    /** The schema in this database's terms, as far as it lies in what was read. */
    ReadSchema withinReach(ReadSchema other) {
        ReadSchema met = inItsTerms(other);
        Schema schema = met.schema();
        Predicate<QualifiedName> reached =
                name -> name.inDefaultSchema() || scope.namespaces().contains(name.schema());
        Schema within = schema.withNamespaces(new TreeSet<>(reached(schema.namespaces(), scope.namespaces()::contains)))
                .withTables(reached(schema.tables().values(), table -> reached.test(table.name())))
                .withSequences(reached(schema.sequences().values(), sequence -> reached.test(sequence.name())))
                .withEnumTypes(reached(schema.enumTypes().values(), type -> reached.test(type.name())))
                .withCompositeTypes(reached(schema.compositeTypes().values(), type -> reached.test(type.name())));
        return new ReadSchema(
                within, met.reader(), met.remarks(), met.renames(), met.unmanaged(), met.dialectSettings());
    }

    private ReadSchema inItsTerms(ReadSchema other) {
        return other.in(new DefaultSchema(database.introspector().defaultSchema()));
    }

    private static <T> List<T> reached(Collection<T> objects, Predicate<T> reached) {
        return objects.stream().filter(reached).toList();
    }

    /** What leads from the database to a schema that {@linkplain #meeting meets} it. */
    Comparison leadingTo(Source to, ReadSchema other, ComparisonRules how) {
        Diff diff = between(present(other), new Side(to, selected(other, other), other.renames()), how);
        return new Comparison(Source.DATABASE, to, diff, database.dialect(), other.reader(), remarks(other))
                .withDetails(details());
    }

    Dialect dialect() {
        return database.dialect();
    }

    /** Whether what the model misses is there in another schema; asks only if nearly all of it is missing. */
    Optional<Hint> inAnotherSchema(Diff toModel) {
        return new SchemaHint(toModel, database.introspector().defaultSchema(), rules.defaultSchema())
                .found(names -> database.introspector().namesakes(database.connection(), names));
    }

    /** What leads from a schema that {@linkplain #meeting meets} the database to it. */
    Comparison leadingFrom(Source from, ReadSchema other) {
        Diff diff = between(new Side(from, selected(other, other), List.of()), present(other), rules);
        return new Comparison(from, Source.DATABASE, diff, database.dialect(), other.reader(), remarks(other))
                .withDetails(details());
    }

    /** What leads from the history to the database; nobody is asked about it. */
    List<DetectedChange> drift(ReadSchema history) {
        Side from = new Side(Source.HISTORY, selected(history, history), List.of());
        return between(from, present(history), rules.quiet()).upgrade();
    }

    /** What leads from the history to the model; nobody is asked about it. */
    List<DetectedChange> pending(ReadSchema history, ReadSchema model) {
        Side from = new Side(Source.HISTORY, selected(history, model), List.of());
        Side to = new Side(Source.MODEL, selected(model, model), model.renames());
        return between(from, to, rules.quiet()).upgrade();
    }

    /** The tables and sequences that other tools do not own, be they called as theirs are. */
    static Set<QualifiedName> mapped(ReadSchema schema) {
        Set<QualifiedName> mapped = new TreeSet<>(schema.schema().tables().keySet());
        mapped.addAll(schema.schema().sequences().keySet());
        return mapped;
    }

    /** What is there and takes no part: other tools' tables, which a schema does not map, views, functions and the like. */
    List<UnmanagedObject> unmanaged(ReadSchema other) {
        List<UnmanagedObject> objects =
                new ArrayList<>(database.introspector().unmanaged(database.connection(), scope));
        for (LeftAlone object : selectedHere(other).leftAlone()) {
            boolean isTable = introspection.schema().tables().containsKey(object.name());
            objects.add(new UnmanagedObject(isTable ? "table" : "sequence", object.name(), "of " + object.owner()));
        }
        return objects.stream().sorted().toList();
    }

    private Diff between(Side from, Side to, ComparisonRules how) {
        return how.diff(from, to, database.dialect(), canonicalizer);
    }

    /** @param mapping names the tables and sequences that no other tool owns */
    private Schema selected(ReadSchema schema, ReadSchema mapping) {
        return selection.select(schema.schema(), mapped(mapping)).schema();
    }

    private Side present(ReadSchema other) {
        return new Side(Source.DATABASE, selectedHere(other).schema(), List.of());
    }

    private Selected selectedHere(ReadSchema other) {
        return selection.select(introspection.comparedWith(other.schema()), mapped(other));
    }

    private List<String> details() {
        return canonicalizer.asksDatabase()
                ? List.of()
                : List.of("Expressions are compared by their text alone: this session may create no temporary table in"
                        + " which the database would print them.");
    }

    private List<String> remarks(ReadSchema other) {
        List<String> remarks = new ArrayList<>(other.remarks());
        remarks.addAll(introspection.notices());
        remarks.addAll(database.introspector().blindSpots());
        List<String> leftAlone = new ArrayList<>();
        selectedHere(other).leftAlone().forEach(object -> leftAlone.add(object.toString()));
        leftAlone.addAll(introspection.passedOver());
        if (!leftAlone.isEmpty()) {
            remarks.add("Left alone, as others take care of them: " + String.join(", ", leftAlone)
                    + ". 'retort diff --unmanaged' lists everything of that kind.");
        }
        return remarks;
    }
}
