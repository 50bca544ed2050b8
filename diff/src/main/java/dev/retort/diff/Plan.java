package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The changes that lead from one aligned schema to another. They are listed as a reader would: schemas, types and sequences,
 * new tables, tables that change, each in one place, and what goes. From this order they depart where they could not run.
 */
final class Plan {

    /** The order in which a reader expects the members of a table: keys first, foreign keys last. */
    static final Comparator<Member> CREATION = Comparator.comparingInt(Member::rank);

    private Plan() {}

    static List<DetectedChange> between(Schema from, Schema to, Dialect dialect) {
        return of(Comparison.of(from, to, dialect));
    }

    static List<DetectedChange> of(Comparison comparison) {
        Dependencies dependencies = new Dependencies(comparison);
        SchemaSteps schema = new SchemaSteps(comparison, dependencies);
        TableSteps tables = new TableSteps(comparison, dependencies);
        List<Step> steps = new ArrayList<>();
        steps.addAll(schema.arriving());
        steps.addAll(tables.created());
        steps.addAll(new ChangeSteps(comparison, dependencies).steps());
        steps.addAll(tables.dropped());
        steps.addAll(schema.leaving());
        return StepOrder.sorted(steps).stream()
                .flatMap(step -> step.changes().stream())
                .toList();
    }
}
