package dev.retort.operation;

import dev.retort.error.RetortException;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * An operation of a project's own: {@code record GrantSelect(String table, String role) implements OwnOperation}.
 *
 * <p>A revision carries it out by {@code op.invoke(new GrantSelect("job", "reporting"))}, and that is how Retort writes it into a
 * revision. To be written it has to be a public record, in a file of its own, whose components are texts, numbers, booleans,
 * constants of enumerations, names ({@code Identifier}, {@code QualifiedName}), bytes, UUIDs, values of {@code java.time}, or
 * lists of those.
 */
public non-sealed interface OwnOperation extends Operation {

    /**
     * The statements that carry it out, without semicolons.
     *
     * @param database the database's product name as its driver reports it: {@code PostgreSQL}, {@code H2}
     */
    List<String> statements(String database);

    /** It changes nothing that a schema describes, unless this is overridden. */
    @Override
    default Schema applyTo(Schema schema) {
        return schema;
    }

    /** Nothing is known to undo it, unless this is overridden. */
    @Override
    default List<Operation> reverse(Schema before) {
        throw RetortException.revision("No one can tell what undoes " + this + ": write the downgrade by hand");
    }

    /** It touches no object that a schema describes, unless this is overridden. */
    @Override
    default ObjectPath subject() {
        return ObjectPath.NOWHERE;
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.own(this);
    }
}
