/**
 * Compares two schemas and yields the operations that lead from one to the other, in an order in which they can run.
 *
 * <p>{@link dev.retort.diff.SchemaDiff} is the door. Behind it {@code Alignment} takes away what makes no difference,
 * {@code Comparison} finds what is left, {@code Plan} makes steps of it, and {@code StepOrder} puts them in order.
 */
package dev.retort.diff;
