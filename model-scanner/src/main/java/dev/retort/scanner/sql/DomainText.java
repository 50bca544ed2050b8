package dev.retort.scanner.sql;

import java.util.Objects;
import java.util.Optional;

/**
 * A statement that creates a domain: {@code create domain Color as varchar(5) check (value in ('RED','GREEN'))}.
 *
 * @param name the domain's name as written
 * @param type the type that it stands for
 */
public record DomainText(String name, String type) {

    public DomainText {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    /** Reads the statement, if it is one. */
    public static Optional<DomainText> parse(String statement) {
        SqlTokens tokens = SqlTokens.of(statement);
        if (!tokens.startsAt(0, "create", "domain")) {
            return Optional.empty();
        }
        for (int i = 2; i < tokens.size() - 1; i++) {
            if (tokens.startsAt(i, "as")) {
                String definition = tokens.between(i + 1, tokens.size());
                return Optional.of(new DomainText(
                        tokens.between(2, i), ColumnDefinition.parse(definition).type()));
            }
        }
        return Optional.empty();
    }
}
