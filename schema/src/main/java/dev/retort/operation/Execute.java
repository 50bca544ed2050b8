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
 */
public record Execute(String sql, List<Object> parameters) implements Operation {

    public Execute {
        Objects.requireNonNull(sql, "sql");
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    @Override
    public ObjectPath subject() {
        return ObjectPath.NOWHERE;
    }

    @Override
    public Schema applyTo(Schema schema) {
        return schema;
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
