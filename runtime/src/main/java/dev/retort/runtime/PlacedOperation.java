package dev.retort.runtime;

import dev.retort.operation.Effect;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectPath;

/**
 * An operation and the place in the revision's source that asked for it.
 *
 * @param operation the operation, every name resolved
 * @param place file and line, as {@code R6a32f8fc32ca_add_new_field.java:21}
 * @param outsideTransaction whether it is to run in no transaction
 */
record PlacedOperation(Operation operation, String place, boolean outsideTransaction) {

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** The operation, placed at the caller of {@link Operations}. */
    static PlacedOperation here(Operation operation, boolean outsideTransaction) {
        String place = WALKER.walk(frames -> frames.filter(frame -> frame.getDeclaringClass() != Operations.class
                        && frame.getDeclaringClass() != PlacedOperation.class)
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("an unknown place"));
        return new PlacedOperation(operation, place, outsideTransaction);
    }

    /** The SQL that this is, with what it does to the schema. */
    PlacedOperation withEffect(Effect effect) {
        return new PlacedOperation(((Execute) operation).withEffect(effect), place, outsideTransaction);
    }

    /** The operation as a message names it: {@code add_column 'job.new_field'}. */
    String words() {
        return operation.subject().equals(ObjectPath.NOWHERE)
                ? operation.directive()
                : operation.directive() + " '" + operation.subject() + "'";
    }
}
