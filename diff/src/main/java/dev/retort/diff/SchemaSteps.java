package dev.retort.diff;

import dev.retort.operation.AddEnumValue;
import dev.retort.operation.AlterSequence;
import dev.retort.operation.CreateEnumType;
import dev.retort.operation.CreateSchema;
import dev.retort.operation.CreateSequence;
import dev.retort.operation.DropEnumType;
import dev.retort.operation.DropSchema;
import dev.retort.operation.DropSequence;
import dev.retort.operation.Operation;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The steps that concern no table: schemas, enumeration types and sequences. */
final class SchemaSteps {

    private final Comparison comparison;
    private final Dependencies dependencies;
    private final Schema from;
    private final Schema to;

    SchemaSteps(Comparison comparison, Dependencies dependencies) {
        this.comparison = comparison;
        this.dependencies = dependencies;
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
        comparison.types().created().forEach(type -> steps.add(create(type)));
        comparison.types().extended().forEach(type -> steps.add(extend(type)));
        TypeReplacement replacement = new TypeReplacement(comparison);
        comparison.types().replaced().values().forEach(type -> steps.add(replacement.step(type)));
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
        for (EnumType type : comparison.types().dropped()) {
            Claims claims = Claims.NONE
                    .removing(held(Resource.type(type.name()), type.name()))
                    .releasing(dependencies.namespace(from, type.name().schema()));
            steps.add(step(new DropEnumType(type.name()), Sentences.removed("type", type.name()), claims));
        }
        from.namespaces().stream()
                .filter(name -> !to.namespaces().contains(name))
                .sorted(Comparator.reverseOrder())
                .forEach(name -> steps.add(step(
                        new DropSchema(name),
                        Sentences.removed("schema", name),
                        Claims.NONE.removing(List.of(Resource.namespace(name))))));
        return steps;
    }

    private Step create(EnumType type) {
        Claims claims = Claims.NONE
                .providing(held(Resource.type(type.name()), type.name()))
                .requiring(dependencies.namespace(to, type.name().schema()));
        return step(new CreateEnumType(type), Sentences.added("type", type.name()), claims);
    }

    /** Each new label goes before the next one that is there already. */
    private Step extend(EnumType type) {
        List<String> present = from.enumTypes().get(type.name()).labels();
        List<String> wanted = type.labels();
        List<DetectedChange> changes = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String label = wanted.get(i);
            if (!present.contains(label)) {
                String before = wanted.subList(i, wanted.size()).stream()
                        .filter(present::contains)
                        .findFirst()
                        .orElse("");
                changes.add(new DetectedChange(
                        new AddEnumValue(type.name(), label, before), Sentences.added(type.name(), label)));
            }
        }
        return new Step(changes, Claims.NONE.providing(List.of(Resource.type(type.name()))));
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
