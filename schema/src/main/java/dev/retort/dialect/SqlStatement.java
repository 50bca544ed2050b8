package dev.retort.dialect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One SQL statement, without a terminator.
 *
 * @param text the statement, with a question mark for each parameter
 * @param parameters the parameters; may hold null
 */
public record SqlStatement(String text, List<Object> parameters) {

    public SqlStatement {
        Objects.requireNonNull(text, "text");
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    /** A statement without parameters. */
    public static SqlStatement of(String text) {
        return new SqlStatement(text, List.of());
    }
}
