package dev.retort.operation;

import dev.retort.error.RetortException;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Executes SQL of the revision's own. What it does to the schema is its author's knowledge alone.
 *
 * @param sql the statement, with a question mark for each parameter
 * @param parameters the parameters; may hold null
 * @param effect what its author says that it does to the schema, which no database hears of
 */
public record Execute(String sql, List<Object> parameters, Effect effect) implements Operation {

    public Execute {
        Objects.requireNonNull(sql, "sql");
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
        Objects.requireNonNull(effect, "effect");
    }

    /** SQL of which nothing is said. */
    public Execute(String sql, List<Object> parameters) {
        this(sql, parameters, Effect.UNKNOWN);
    }

    public Execute withEffect(Effect said) {
        return new Execute(sql, parameters, said);
    }

    @Override
    public ObjectPath subject() {
        return ObjectPath.NOWHERE;
    }

    @Override
    public Schema applyTo(Schema schema) {
        return effect.applyTo(schema);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        throw RetortException.revision("No one can tell what undoes \"" + sql + "\": write the downgrade by hand");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.execute(this);
    }
}
