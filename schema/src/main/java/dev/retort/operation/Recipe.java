package dev.retort.operation;

import java.util.List;
import java.util.Objects;

/**
 * Operations as a revision makes them, in order, each with what its reviewer has to know.
 *
 * @param steps the steps, in order
 */
public record Recipe(List<Step> steps) {

    /**
     * One operation of a recipe.
     *
     * @param operation the operation
     * @param notes what is said of it, each a text of any length
     * @param proposals operations for the reviewer to complete and make before this one; they are no part of the recipe
     */
    public record Step(Operation operation, List<String> notes, List<Operation> proposals) {

        public Step {
            Objects.requireNonNull(operation, "operation");
            notes = List.copyOf(notes);
            proposals = List.copyOf(proposals);
        }

        /** An operation that needs no word. */
        public static Step of(Operation operation) {
            return new Step(operation, List.of(), List.of());
        }

        /** An operation with what is said of it. */
        public static Step noted(Operation operation, List<String> notes) {
            return new Step(operation, notes, List.of());
        }
    }

    public Recipe {
        steps = List.copyOf(steps);
    }

    /** Operations that need no word. */
    public static Recipe of(List<Operation> operations) {
        return new Recipe(operations.stream().map(Step::of).toList());
    }

    /** The operations alone. */
    public List<Operation> operations() {
        return steps.stream().map(Step::operation).toList();
    }
}
