package dev.retort.introspector;

import dev.retort.schema.Schema;
import java.util.List;

/**
 * What was read of a database.
 *
 * @param schema the schema, in the dialect's canonical form
 * @param notices what a person should know and a schema cannot say, such as an index that is invalid; a sentence each, sorted
 */
public record Introspection(Schema schema, List<String> notices) {

    public Introspection {
        notices = List.copyOf(notices);
    }
}
