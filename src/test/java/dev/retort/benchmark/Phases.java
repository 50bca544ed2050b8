package dev.retort.benchmark;

import dev.retort.codegen.RevisionDraft;
import dev.retort.codegen.RevisionRenderer;
import dev.retort.diff.DetectedChange;
import dev.retort.diff.Diff;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.SchemaDiff;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Introspectors;
import dev.retort.scanner.ModelScanner;
import dev.retort.scanner.ModelSelection;
import dev.retort.scanner.ScanRequest;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures each step of Retort in this process, warm: what the code costs once the JVM has compiled it.
 *
 * @param model the entities
 * @param database holds their tables
 */
record Phases(GeneratedModel model, TestDatabase database) {

    static final String SCAN = "scan";
    static final String INTROSPECT = "introspect";
    static final String BARE = "bare JDBC";
    static final String DIFF_EQUAL = "diff, equal";
    static final String DIFF_CHANGED = "diff, 5% changed";
    static final String RENDER = "render";

    static final List<String> NAMES = List.of(SCAN, INTROSPECT, BARE, DIFF_EQUAL, DIFF_CHANGED, RENDER);

    private static final Duration WARM_UP = Duration.ofSeconds(10);

    @FunctionalInterface
    private interface Step {
        Object run() throws SQLException;
    }

    /** The milliseconds of each step, all steps in turn, {@code rounds} times. */
    Measurements measure(int rounds) throws SQLException {
        try (Connection connection = database.open()) {
            Map<String, Step> steps = steps(connection);
            Measurements ignored = new Measurements();
            long end = System.nanoTime() + WARM_UP.toNanos();
            do {
                round(steps, ignored);
            } while (System.nanoTime() < end);
            Measurements measurements = new Measurements();
            for (int round = 0; round < rounds; round++) {
                round(steps, measurements);
            }
            return measurements;
        }
    }

    private static void round(Map<String, Step> steps, Measurements measurements) throws SQLException {
        for (Map.Entry<String, Step> step : steps.entrySet()) {
            // Each step pays for its own garbage.
            System.gc();
            long start = System.nanoTime();
            Object result = step.getValue().run();
            measurements.add(step.getKey(), (System.nanoTime() - start) / 1e6);
            if (result == null) {
                throw new IllegalStateException(step.getKey() + " came to nothing");
            }
        }
    }

    private Map<String, Step> steps(Connection connection) throws SQLException {
        Introspector introspector = Introspectors.of(connection);
        ScanRequest request = ScanRequest.of(
                        introspector.dialect(), List.of(model.classes().toString()))
                .withSelection(ModelSelection.EVERYTHING.withBases(EntitySource.BASE));
        Schema wanted = new ModelScanner().scan(request).schema();
        Schema present = introspector.introspect(connection, IntrospectionScope.of(wanted));
        Schema changed = SchemaChanges.inOneTableOfTwenty(present);
        verify(difference(connection, introspector, present, wanted), 0, 0);
        verify(difference(connection, introspector, changed, wanted), model.size() / 10, Integer.MAX_VALUE);
        Diff first = SchemaDiff.between(Schema.EMPTY, wanted, introspector.dialect(), DiffOptions.ALL);
        RevisionDraft draft = new RevisionDraft(
                "db.revision",
                "6a32f8fc32ca",
                List.of(),
                "first",
                Instant.EPOCH,
                "",
                first.operations(),
                first.reverse());
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put(SCAN, () -> new ModelScanner().scan(request));
        steps.put(INTROSPECT, () -> introspector.introspect(connection, IntrospectionScope.of(wanted)));
        steps.put(BARE, () -> BulkCatalogRead.rows(connection));
        steps.put(DIFF_EQUAL, () -> difference(connection, introspector, present, wanted));
        steps.put(DIFF_CHANGED, () -> difference(connection, introspector, changed, wanted));
        steps.put(RENDER, () -> new RevisionRenderer().render(draft));
        return steps;
    }

    /** The comparison as {@code check} makes it, with the database asked about the expressions that differ in text. */
    private static Diff difference(Connection connection, Introspector introspector, Schema from, Schema to) {
        return SchemaDiff.between(
                from, to, introspector.dialect(), introspector.canonicalizer(connection), DiffOptions.ALL);
    }

    /** What is timed has to be right as well. */
    private static void verify(Diff diff, int least, int most) {
        int found = diff.upgrade().size();
        if (found < least || found > most) {
            throw new IllegalStateException("found " + found + " changes, first of all "
                    + diff.upgrade().stream()
                            .findFirst()
                            .map(DetectedChange::sentence)
                            .orElse("none"));
        }
    }
}
