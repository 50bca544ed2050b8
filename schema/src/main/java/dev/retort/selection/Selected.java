package dev.retort.selection;

import dev.retort.schema.Schema;
import java.util.List;

/**
 * What a {@link Selection} takes of a schema.
 *
 * @param schema the schema without what is left out
 * @param leftAlone what a built-in rule leaves out, sorted by name, for one line to the user; what the user's own rules leave
 *     out is not news and not listed
 */
public record Selected(Schema schema, List<LeftAlone> leftAlone) {

    public Selected {
        leftAlone = List.copyOf(leftAlone);
    }
}
