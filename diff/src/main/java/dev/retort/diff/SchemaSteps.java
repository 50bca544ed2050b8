package dev.retort.diff;

import dev.retort.operation.AlterSequence;
import dev.retort.operation.CreateSchema;
import dev.retort.operation.CreateSequence;
import dev.retort.operation.DropSchema;
import dev.retort.operation.DropSequence;
import dev.retort.operation.Operation;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The steps that concern no table: schemas, named types and sequences. */
final class SchemaSteps {

    private final Comparison comparison;
    private final Dependencies dependencies;
    private final TypeSteps types;
    private final Schema from;
    private final Schema to;

    SchemaSteps(Comparison comparison, Dependencies dependencies) {
        this.comparison = comparison;
        this.dependencies = dependencies;
        this.types = new TypeSteps(comparison, dependencies);
        this.from = comparison.from();
        this.to = comparison.to();
    }

    /** What arrives or is altered. */
    List<Step> arriving() {
        List<Step> steps = new ArrayList<>();
        for (Identifier name : to.namespaces()) {
            if (!from.namespaces().contains(name)) {
                Operation create = new CreateSchema(name);
                steps.add(step(
                        create,
                        Sentences.added("schema", name),
                        Claims.NONE.providing(List.of(Resource.namespace(name)))));
            }
        }
        steps.addAll(types.arriving());
        for (Sequence sequence : to.sequences().values()) {
            if (!from.sequences().containsKey(sequence.name())) {
                steps.add(create(sequence));
            }
        }
        comparison.alteredSequences().forEach(sequence -> steps.addAll(alter(sequence)));
        return steps;
    }

    /** What goes, which nothing may use any more. */
    List<Step> leaving() {
        List<Step> steps = new ArrayList<>();
        for (Sequence sequence : from.sequences().values()) {
            if (!to.sequences().containsKey(sequence.name())) {
                steps.add(drop(sequence, Sentences.removed("sequence", sequence.name())));
            }
        }
        steps.addAll(types.leaving());
        from.namespaces().stream()
                .filter(name -> !to.namespaces().contains(name))
                .sorted(Comparator.reverseOrder())
                .forEach(name -> steps.add(step(
                        new DropSchema(name),
                        Sentences.removed("schema", name),
                        Claims.NONE.removing(List.of(Resource.namespace(name))))));
        return steps;
    }

    private Step create(Sequence sequence) {
        Claims claims = Claims.NONE
                .providing(held(Resource.sequence(sequence.name()), sequence.name()))
                .requiring(dependencies.namespace(to, sequence.name().schema()));
        return step(new CreateSequence(sequence), Sentences.added("sequence", sequence.name()), claims);
    }

    private Step drop(Sequence sequence, String sentence) {
        Claims claims = Claims.NONE
                .removing(held(Resource.sequence(sequence.name()), sequence.name()))
                .releasing(dependencies.namespace(from, sequence.name().schema()));
        return step(new DropSequence(sequence.name()), sentence, claims);
    }

    private List<Step> alter(Sequence sequence) {
        Sequence before = from.sequences().get(sequence.name());
        String sentence = Sentences.changed(before, sequence);
        if (comparison.isReplaced(sequence)) {
            Claims claims = Claims.NONE.providing(held(Resource.sequence(sequence.name()), sequence.name()));
            return List.of(
                    drop(before, sentence + ": old sequence removed"),
                    step(new CreateSequence(sequence), sentence + ": new sequence added", claims));
        }
        Operation alter = new AlterSequence(sequence.name(), sequence.options());
        return List.of(step(alter, sentence, Claims.NONE.providing(List.of(Resource.sequence(sequence.name())))));
    }

    private static List<Resource> held(Resource object, QualifiedName name) {
        return List.of(object, Resource.name(name));
    }

    private static Step step(Operation operation, String sentence, Claims claims) {
        return new Step(List.of(new DetectedChange(operation, sentence)), claims);
    }
}
