package dev.retort.environment;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Constraint;
import dev.retort.schema.EnumType;
import dev.retort.schema.Index;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Map;

/**
 * What a project decides by code where {@code retort.toml} cannot say it.
 *
 * <p>Implementations are found by {@link java.util.ServiceLoader} on the model's class path: name the class, which has a public
 * constructor without parameters, in {@code META-INF/services/dev.retort.environment.Environment}. Of several, all have a
 * say: an object takes part if each includes it, two types are the same if one says so, and an operation is rewritten by one
 * after the other, in the order of the class path.
 */
public interface Environment {

    /**
     * Whether a table takes part in a comparison. What is left out by either side is left out of both, so that it is neither
     * created nor altered nor dropped.
     */
    default boolean includes(Table table) {
        return true;
    }

    /** Whether a column takes part, and with it the constraints and indexes that use it. */
    default boolean includes(Table table, Column column) {
        return true;
    }

    /** Whether a constraint takes part. */
    default boolean includes(Table table, Constraint constraint) {
        return true;
    }

    /** Whether an index takes part. */
    default boolean includes(Table table, Index index) {
        return true;
    }

    /** Whether a sequence takes part. */
    default boolean includes(Sequence sequence) {
        return true;
    }

    /** Whether a named enumeration type takes part. */
    default boolean includes(EnumType type) {
        return true;
    }

    /** Whether a composite type takes part. */
    default boolean includes(CompositeType type) {
        return true;
    }

    /**
     * Whether two columns that differ in type or collation are to be taken for the same there.
     *
     * @param from the column as it is, in the database as a rule
     * @param to the column as it is to be, in the model as a rule
     */
    default boolean sameType(Table table, Column from, Column to) {
        return false;
    }

    /**
     * Whether two columns whose values come from different defaults, identities or expressions are to be taken for the same
     * there.
     *
     * @param from the column as it is, in the database as a rule
     * @param to the column as it is to be, in the model as a rule
     */
    default boolean sameDefault(Table table, Column from, Column to) {
        return false;
    }

    /**
     * What stands for an operation that a comparison found, in either direction: the operation itself, none, others, or one of
     * the project's {@linkplain dev.retort.operation.OwnOperation own}. {@code check} and {@code diff} tell what is left, and
     * {@code revision} writes it.
     */
    default List<Operation> rewrite(Operation operation) {
        return List.of(operation);
    }

    /**
     * Texts for the team's template of a revision, which reads them as {@code ${variables.name}}.
     *
     * @param message what the revision is about
     */
    default Map<String, String> templateVariables(String message) {
        return Map.of();
    }
}
