package dev.retort.scanner.sql;

import java.util.List;
import java.util.Optional;

/**
 * A statement that creates an enumeration type: {@code create type Color as enum ('RED','GREEN')}.
 *
 * @param name the type's name as written
 * @param labels its labels in order
 */
public record EnumTypeText(String name, List<String> labels) {

    public EnumTypeText {
        labels = List.copyOf(labels);
    }

    /** Reads the statement, if it is one. */
    public static Optional<EnumTypeText> parse(String statement) {
        SqlTokens tokens = SqlTokens.of(statement);
        int size = tokens.size();
        if (size < 6 || !tokens.startsAt(0, "create", "type") || !tokens.startsAt(size - 3, "as", "enum")) {
            return Optional.empty();
        }
        return Optional.of(new EnumTypeText(tokens.between(2, size - 3), Literals.unquoted(tokens.inside(size - 1))));
    }
}
