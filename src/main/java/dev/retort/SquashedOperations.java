package dev.retort;

import dev.retort.dialect.Canonicalizer;
import dev.retort.dialect.Dialect;
import dev.retort.diff.Diff;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.SchemaDiff;
import dev.retort.error.RetortException;
import dev.retort.operation.Operation;
import dev.retort.operation.Recipe;
import dev.retort.runtime.RecordedLine;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What one revision does in place of a line of them.
 *
 * @param upgrade what leads from before the line to behind it
 * @param downgrade what leads back
 * @param simplified whether it goes there directly; otherwise it does all that the line did, in the same order
 */
record SquashedOperations(Recipe upgrade, Recipe downgrade, boolean simplified) {

    /** All that the line does, in the same order. */
    static SquashedOperations all(RecordedLine line) {
        return new SquashedOperations(Recipe.of(line.upgrade()), Recipe.of(line.downgrade()), false);
    }

    /**
     * The direct way, if it is certain to be the same. A table that was there before the line may hold rows, and what became of
     * those on the way, no two schemas tell. So the line has to touch nothing but what it made itself, and the direct way has
     * to lead there and back again as the line does.
     *
     * @param before the schema before the line, in the dialect's canonical form
     */
    static Optional<SquashedOperations> direct(RecordedLine line, Schema before, Dialect dialect) {
        if (!line.isOfSchemasAlone() || !leavesAlone(before, line.upgrade())) {
            return Optional.empty();
        }
        try {
            Schema after = dialect.canonical(applied(line.upgrade(), before));
            Diff diff = SchemaDiff.between(before, after, dialect, Canonicalizer.textual(dialect), DiffOptions.ALL);
            boolean same = dialect.canonical(applied(diff.operations(), before)).equals(after)
                    && dialect.canonical(applied(line.downgrade(), after)).equals(before)
                    && dialect.canonical(applied(diff.reverse(), after)).equals(before);
            return same
                    ? Optional.of(new SquashedOperations(diff.recipe(), diff.reverseRecipe(), true))
                    : Optional.empty();
        } catch (RetortException e) {
            return Optional.empty();
        }
    }

    private static boolean leavesAlone(Schema before, List<Operation> operations) {
        return operations.stream()
                .map(operation -> operation.subject().owner())
                .noneMatch(owner -> isIn(before, owner));
    }

    private static boolean isIn(Schema schema, QualifiedName owner) {
        return owner.name().isUnnamed()
                ? schema.namespaces().contains(owner.schema())
                : schema.tables().containsKey(owner)
                        || schema.sequences().containsKey(owner)
                        || schema.enumTypes().containsKey(owner)
                        || schema.compositeTypes().containsKey(owner);
    }

    private static Schema applied(List<Operation> operations, Schema schema) {
        Schema applied = schema;
        for (Operation operation : operations) {
            applied = operation.applyTo(applied);
        }
        return applied;
    }
}
